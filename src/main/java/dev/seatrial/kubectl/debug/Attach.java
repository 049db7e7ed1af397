package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/** {@code kubectl attach}. */
// As attach.go in kubectl/pkg/cmd/attach, v0.37.
public final class Attach implements Verb {
  @Override
  public String name() {
    return "attach";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.duration("pod-running-timeout", "1m0s").text("container", "").letter("container", "c");
    flags.flag("stdin").letter("stdin", "i").flag("tty").letter("tty", "t");
    flags.flag("quiet").letter("quiet", "q").text("detach-keys", "ctrl-p,ctrl-q");
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    if (words.isEmpty()) {
      throw new KubectlError("at least 1 argument is required for attach");
    }
    if (words.size() > 2) {
      throw new KubectlError(
          "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw "
              + words.size()
              + ": ["
              + String.join(" ", words)
              + "]");
    }
    Duration timeout = call.flags().duration("pod-running-timeout");
    if (timeout.isZero() || timeout.isNegative()) {
      throw KubectlError.usage("attach", "--pod-running-timeout must be higher than zero");
    }
    Item item = PodOfObject.object(call, String.join("/", words));
    Tree pod = new PodOfObject(call, "attach to").first(item, timeout);
    RunningContainers.refuseCompleted(pod, "attach");
    Attachment.to(call, pod, call.flags().text("container")).run();
    return 0;
  }
}
