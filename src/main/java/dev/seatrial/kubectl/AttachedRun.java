package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.debug.Attachment;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What {@code kubectl run} does with its pod where it attaches to it. */
// As Run and handleAttachPod in kubectl/pkg/cmd/run/run.go, v0.37.
final class AttachedRun {
  private final Call call;
  private final ObjectKey key;

  private AttachedRun(Call call, Tree pod) {
    this.call = call;
    this.key = call.api().keyOf(pod);
  }

  /** Attaches to the first of the objects made. Returns the exit code. */
  static int to(Call call, List<Tree> made) {
    try {
      return new AttachedRun(call, made.get(0)).run();
    } finally {
      if (call.flags().flag("rm")) {
        made.forEach(object -> remove(call, object));
      }
    }
  }

  private int run() {
    attach();
    String restarts = call.flags().text("restart");
    if (restarts.equals("Always") || call.flags().flag("leave-stdin-open")) {
      return 0;
    }
    Tree pod = awaited(found -> phase(found).equals("Succeeded") || isFailed(found, restarts));
    return phase(pod).equals("Succeeded") ? 0 : failed(pod);
  }

  // A pod whose containers are started again has failed only when its node says so.
  private static boolean isFailed(Tree pod, String restarts) {
    return restarts.equals("Never") && phase(pod).equals("Failed");
  }

  private void attach() {
    Tree pod = awaited(found -> isReady(found) || isCompleted(found));
    Attachment attachment = Attachment.to(call, pod, "");
    // What was printed before is told first, or what is left of a pod that has ended.
    attachment.print();
    if (isCompleted(pod)) {
      return;
    }
    attachment.run();
  }

  private Tree awaited(Predicate<Tree> wanted) {
    boolean came =
        call.cluster()
            .runUntil(
                () -> call.api().find(key).map(wanted::test).orElse(true),
                call.flags().duration("pod-running-timeout"));
    if (!came) {
      throw new KubectlError("timed out waiting for the condition");
    }
    Optional<Tree> pod = call.api().find(key);
    return pod.orElseThrow(
        () -> new ApiError(ApiError.Reason.NOT_FOUND, "pods \"\" not found", Tree.ABSENT));
  }

  private static String phase(Tree pod) {
    return pod.text("", "status", "phase");
  }

  private static boolean isCompleted(Tree pod) {
    return phase(pod).equals("Succeeded") || phase(pod).equals("Failed");
  }

  private static boolean isReady(Tree pod) {
    return phase(pod).equals("Running")
        && pod.items("status", "conditions").stream()
            .anyMatch(
                each ->
                    each.text("", "type").equals("Ready")
                        && each.text("", "status").equals("True"));
  }

  private int failed(Tree pod) {
    String name = key.namespace() + "/" + key.name();
    List<Tree> statuses = pod.items("status", "containerStatuses");
    Tree end = statuses.isEmpty() ? Tree.ABSENT : statuses.get(0).at("state", "terminated");
    int code = end.integer(0, "exitCode");
    if (code == 0) {
      throw new KubectlError("pod " + name + " failed with unknown exit code");
    }
    String message = end.text("", "message");
    call.err("pod %s terminated (%s)\n".formatted(name, end.text("", "reason")));
    call.err(message.isEmpty() || message.endsWith("\n") ? message : message + "\n");
    return code;
  }

  private static void remove(Call call, Tree object) {
    ObjectKey key = call.api().keyOf(object);
    if (call.api().find(key).isEmpty()) {
      return;
    }
    call.api().delete(key, DeleteOptions.DEFAULT);
    if (!call.flags().flag("quiet")) {
      call.out(
          "%s \"%s\" deleted from %s namespace\n"
              .formatted(
                  object.text("", "kind").toLowerCase(Locale.ROOT), key.name(), key.namespace()));
    }
  }
}
