package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ApiError;
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
  // As Run in kubectl/pkg/cmd/exec/exec.go, v0.37, and streamLocation in
  // pkg/registry/core/pod/strategy.go, v1.37.
  static String enter(Call call, Tree pod, String what) {
    String phase = pod.text("", "status", "phase");
    if (phase.equals("Succeeded") || phase.equals("Failed")) {
      throw new KubectlError(
          "cannot " + what + " a container in a completed pod; current phase is " + phase);
    }
    String asked = call.flags().text("container");
    ContainerChoice choice = new ContainerChoice(pod);
    String name = asked.isEmpty() ? choice.byDefault(call) : choice.named(asked);
    checkHost(pod);
    boolean runs =
        choice.status(name).map(status -> status.at("state", "running").isPresent()).orElse(false);
    if (!runs) {
      throw new KubectlError(
          "Internal error occurred: unable to upgrade connection: container not found ("
              + GoText.quoted(name)
              + ")");
    }
    return name;
  }

  private static void checkHost(Tree pod) {
    if (pod.text("", "spec", "nodeName").isEmpty()) {
      throw ApiError.badRequest(
          "pod " + pod.text("", "metadata", "name") + " does not have a host assigned");
    }
  }
}
