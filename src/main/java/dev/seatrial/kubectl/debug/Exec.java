package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.Containers.Executed;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.Tree;
import java.util.List;

/** {@code kubectl exec}: commands whose whole effect is known act on the container. */
// As exec.go in kubectl/pkg/cmd/exec, v0.37.
public final class Exec implements Verb {
  @Override
  public String name() {
    return "exec";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.duration("pod-running-timeout", "1m0s").list("filename").letter("filename", "f");
    flags.text("container", "").letter("container", "c").flag("stdin").letter("stdin", "i");
    flags.flag("tty").letter("tty", "t").flag("quiet").letter("quiet", "q");
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    int before = call.flags().argumentsBeforeDash();
    if (before > 1) {
      throw KubectlError.usage(
          "exec",
          "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead");
    }
    boolean files = call.flags().has("filename");
    if (before == 0 && !files) {
      throw new KubectlError("pod, type/name or --filename must be specified");
    }
    List<String> command = words.subList(before, words.size());
    if (command.isEmpty()) {
      throw new KubectlError("you must specify at least one command for the container");
    }
    Item item = files ? ofFile(call, before) : PodOfObject.object(call, words.get(0));
    Tree pod =
        new PodOfObject(call, "attach to")
            .first(item, call.flags().duration("pod-running-timeout"));
    String container = RunningContainers.enter(call, pod, "exec into");
    Executed executed =
        call.cluster()
            .containers()
            .execute(key(pod), container, List.copyOf(command))
            .orElseThrow(() -> unknown(command));
    call.out(executed.output());
    int exit = executed.code();
    if (exit != 0) {
      call.err("command terminated with exit code " + exit + "\n");
    }
    return exit;
  }

  private static Item ofFile(Call call, int named) {
    if (named > 0) {
      throw new KubectlError("resource/name arguments cannot be provided when a path is specified");
    }
    return new Query(call).files().items().get(0);
  }

  private static ObjectKey key(Tree pod) {
    return ObjectKey.pod(pod.text("", "metadata", "namespace"), pod.text("", "metadata", "name"));
  }

  private static KubectlError unknown(List<String> command) {
    return new KubectlError(
        "the command \""
            + String.join(" ", command)
            + "\" is not simulated: what is in an image is not known; commands that are: true,"
            + " false, echo TEXT, sleep N, kill 1, and sequences of these with exit N in sh -c");
  }
}
