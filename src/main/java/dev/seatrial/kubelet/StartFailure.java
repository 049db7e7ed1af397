package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Why a container could not be started, as its status says it until it can be.
 *
 * <p>As the errors of {@code pkg/kubelet/images/types.go} and {@code pkg/kubelet/kuberuntime},
 * v1.37, with their messages.
 */
record StartFailure(String reason, String message) {
  static final StartFailure NONE = new StartFailure("", "");

  private static final String PULL = "ErrImagePull";

  static StartFailure pull(String error) {
    return new StartFailure(PULL, error);
  }

  static StartFailure neverPulled(String image) {
    return new StartFailure("ErrImageNeverPull", PullFailure.never(image));
  }

  static StartFailure invalidName(String message) {
    return new StartFailure("InvalidImageName", message);
  }

  static StartFailure config(String error) {
    return new StartFailure("CreateContainerConfigError", error);
  }

  boolean isNone() {
    return reason.isEmpty();
  }

  boolean isPull() {
    return reason.equals(PULL);
  }

  Tree saved() {
    return ObjectTree.of("reason", Tree.of(reason), "message", Tree.of(message));
  }

  static StartFailure restored(Tree saved) {
    return new StartFailure(saved.text("", "reason"), saved.text("", "message"));
  }
}
