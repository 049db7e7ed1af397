package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;

/** Lets commands only into containers that run. */
final class RunningContainers {
  private RunningContainers() {}

  /**
   * The container that the command means, once it is known to run.
   *
   * @param what what messages say cannot be done, such as {@code exec into}
   */
  static String enter(Call call, Tree pod, String what) {
    String name = chosen(call, pod, what);
    refuseTerminal(call);
    check(pod, name);
    return name;
  }

  /** The container that the command means; a pod that has ended has none to enter. */
  // As Run in kubectl/pkg/cmd/exec/exec.go, v0.37.
  private static String chosen(Call call, Tree pod, String what) {
    refuseCompleted(pod, what);
    String asked = call.flags().text("container");
    ContainerChoice choice = new ContainerChoice(pod);
    return asked.isEmpty() ? choice.byDefault(call) : choice.named(asked);
  }

  /** Refuses a pod that has ended. */
  static void refuseCompleted(Tree pod, String what) {
    String phase = pod.text("", "status", "phase");
    if (phase.equals("Succeeded") || phase.equals("Failed")) {
      throw new KubectlError(
          "cannot " + what + " a container in a completed pod; current phase is " + phase);
    }
  }

  /** Says that there is no terminal, where one is asked for: what is typed comes in one piece. */
  // As SetupTTY in kubectl/pkg/cmd/exec/exec.go, v0.37.
  private static void refuseTerminal(Call call) {
    boolean knows = call.flags().knows("tty");
    if (knows && call.flags().flag("stdin") && call.flags().flag("tty")) {
      sayThereIsNoTerminal(call);
    }
  }

  static void sayThereIsNoTerminal(Call call) {
    if (!call.flags().flag("quiet")) {
      call.err("Unable to use a TTY - input is not a terminal or the right kind of file\n");
    }
  }

  /** Refuses a container that does not run. */
  // As streamLocation in pkg/registry/core/pod/strategy.go, v1.37.
  static void check(Tree pod, String container) {
    if (pod.text("", "spec", "nodeName").isEmpty()) {
      throw new KubectlError(
          "unable to upgrade connection: pod "
              + pod.text("", "metadata", "name")
              + " does not have a host assigned");
    }
    boolean runs =
        new ContainerChoice(pod)
            .status(container)
            .map(status -> status.at("state", "running").isPresent())
            .orElse(false);
    if (!runs) {
      throw new KubectlError(
          "Internal error occurred: unable to upgrade connection: container not found ("
              + GoText.quoted(container)
              + ")");
    }
  }
}
