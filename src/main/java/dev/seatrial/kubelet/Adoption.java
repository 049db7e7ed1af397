package dev.seatrial.kubelet;

import dev.seatrial.kubelet.ContainerRuntime.State;
import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node remembers of a pod, found again in the pod's status: a kubelet that begins anew asks
 * its runtime what runs, and the status is what that would answer.
 */
final class Adoption {
  private static final Pattern BACK_OFF = Pattern.compile("^back-off ([0-9hms]*[hms]) restarting");
  private static final String STATUSES = "containerStatuses";

  private final Tree pod;
  private final long nowMicros;

  Adoption(Tree pod, long nowMicros) {
    this.pod = pod;
    this.nowMicros = nowMicros;
  }

  /** Whether a kubelet has ever said anything of the pod's containers. */
  static boolean isPossible(Tree pod) {
    return !pod.items("status", STATUSES).isEmpty();
  }

  PodRuntime runtime() {
    Tree status = pod.at("status");
    Map<String, Tree> containers = new LinkedHashMap<>();
    put(containers, "initContainers", "initContainerStatuses");
    put(containers, "containers", STATUSES);
    put(containers, "ephemeralContainers", "ephemeralContainerStatuses");
    boolean initialized =
        status.items(STATUSES).stream().anyMatch(each -> !each.text("", "containerID").isEmpty());
    String created = pod.text("", "metadata", "creationTimestamp");
    PodFailure failure = new PodFailure(status.text("", "reason"), status.text("", "message"));
    return PodRuntime.restored(
        new ObjectBuilder()
            .put("uid", pod.at("metadata", "uid"))
            .put("ip", status.text("", "podIP"))
            .put("started", micros(status.text(created, "startTime"), nowMicros))
            .put("initialized", Tree.of(initialized))
            .put("adopted", Tree.of(true))
            .put("failure", failure.saved())
            .put("containers", ObjectTree.of(containers))
            .build());
  }

  private void put(Map<String, Tree> containers, String specs, String statuses) {
    for (Tree container : pod.items("spec", specs)) {
      String name = container.text("", "name");
      for (Tree status : pod.items("status", statuses)) {
        if (status.text("", "name").equals(name)) {
          containers.put(
              name, remembered(container, ContainerStart.Kind.of(specs, container), status));
        }
      }
    }
  }

  private Tree remembered(Tree container, ContainerStart.Kind kind, Tree status) {
    int restarts = status.integer(0, "restartCount");
    String id = bareId(status.text("", "containerID"));
    ObjectBuilder common =
        new ObjectBuilder()
            .put("id", id)
            .put("restarts", restarts)
            .put("attempt", restarts + 1)
            .put("resources", id.isEmpty() ? Tree.ABSENT : resources(container, status))
            .put("adopted", id.isEmpty() ? Tree.ABSENT : ownWords(status));
    Tree state = status.at("state");
    if (state.at("running").isPresent()) {
      return running(common, status);
    }
    if (state.at("terminated").isPresent()) {
      return ended(common, container, kind, state.at("terminated"));
    }
    return waiting(common, status);
  }

  private static Tree resources(Tree container, Tree status) {
    Tree given = status.at("resources");
    return given.isPresent() ? given : container.at("resources");
  }

  private static Tree ownWords(Tree status) {
    return new ObjectBuilder()
        .put("containerID", status.at("containerID"))
        .put("image", status.at("image"))
        .put("imageID", status.at("imageID"))
        .build();
  }

  private Tree running(ObjectBuilder common, Tree status) {
    long since = micros(status.text("", "state", "running", "startedAt"), nowMicros);
    return common
        .put("state", State.RUNNING.name())
        .put("since", since)
        .put("started", Tree.of(status.flag(true, "started")))
        .put("ready", Tree.of(status.flag(false, "ready")))
        .put("lastEnd", end(status.at("lastState", "terminated")))
        .build();
  }

  private Tree ended(
      ObjectBuilder common, Tree container, ContainerStart.Kind kind, Tree terminated) {
    int code = terminated.integer(0, "exitCode");
    boolean again = RestartRules.restarts(pod, container, kind, code);
    return common
        .put("state", State.ENDED.name())
        .put("since", micros(terminated.text("", "finishedAt"), nowMicros))
        .put("until", again ? nowMicros : Long.MAX_VALUE)
        .put("lastEnd", end(terminated))
        .build();
  }

  private Tree waiting(ObjectBuilder common, Tree status) {
    String reason = status.text("", "state", "waiting", "reason");
    String message = status.text("", "state", "waiting", "message");
    Tree last = status.at("lastState", "terminated");
    common.put("since", nowMicros).put("lastEnd", end(last));
    return switch (reason) {
      case "CrashLoopBackOff" -> crashed(common, message, last);
      case "ImagePullBackOff" ->
          common
              .put("state", State.PULL_BACK_OFF.name())
              .put("until", nowMicros + ContainerLife.SYNC_MICROS)
              .put("failure", StartFailure.pull(afterwards(message)).saved())
              .build();
      case "ErrImagePull" ->
          common
              .put("state", State.PULL_FAILED.name())
              .put("until", nowMicros + ContainerLife.SYNC_MICROS)
              .put("failure", StartFailure.pull(message).saved())
              .build();
      case "CreateContainerConfigError", "ErrImageNeverPull", "InvalidImageName" ->
          common
              .put("state", State.START_FAILED.name())
              .put("until", nowMicros + ContainerLife.SYNC_MICROS)
              .put("failure", new StartFailure(reason, message).saved())
              .build();
      default -> common.put("state", State.WAITING.name()).build();
    };
  }

  private Tree crashed(ObjectBuilder common, String message, Tree last) {
    Matcher said = BACK_OFF.matcher(message);
    long wait = said.find() ? Agenda.micros(Durations.parse(said.group(1))) : 0;
    long finished = micros(last.text("", "finishedAt"), nowMicros);
    long started = micros(last.text("", "startedAt"), nowMicros);
    return common
        .put("state", State.CRASH_BACK_OFF.name())
        .put("until", Math.max(nowMicros, finished + wait))
        .put("crashBackOff", ObjectTree.of("micros", Tree.of(wait), "updated", Tree.of(started)))
        .build();
  }

  /** The error itself, which a back-off quotes at its end. */
  private static String afterwards(String message) {
    String mark = "ErrImagePull: ";
    int at = message.indexOf(mark);
    return at < 0 ? message : message.substring(at + mark.length());
  }

  private Tree end(Tree terminated) {
    if (terminated.isUnset()) {
      return Tree.ABSENT;
    }
    return new ContainerEnd(
            terminated.integer(0, "exitCode"),
            terminated.text("", "reason"),
            micros(terminated.text("", "startedAt"), nowMicros),
            micros(terminated.text("", "finishedAt"), nowMicros),
            bareId(terminated.text("", "containerID")))
        .saved();
  }

  /** An id without the name of its runtime before it. */
  private static String bareId(String id) {
    return id.substring(id.indexOf("//") < 0 ? 0 : id.indexOf("//") + 2);
  }

  private static long micros(String time, long otherwise) {
    return Timestamps.micros(time).orElse(otherwise);
  }
}
