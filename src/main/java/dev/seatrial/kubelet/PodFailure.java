package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Why a kubelet itself makes a pod fail.
 *
 * @param reason of the pod's status; empty where the kubelet has nothing against the pod
 */
record PodFailure(String reason, String message) {
  static final PodFailure NONE = new PodFailure("", "");

  /** In the words of {@code active_deadline.go}, v1.37. */
  static final PodFailure DEADLINE =
      new PodFailure(
          "DeadlineExceeded", "Pod was active on the node longer than the specified deadline");

  static final String EVICTED = "Evicted";
  private static final String REJECTED = "Pod was rejected: ";

  /** The node needs what the pod uses. */
  static PodFailure evicted(String message) {
    return new PodFailure(EVICTED, message);
  }

  /** The node does not take the pod in. */
  // As rejectPod in pkg/kubelet/kubelet.go, v1.37.
  static PodFailure rejected(String reason, String message) {
    return new PodFailure(reason, REJECTED + message);
  }

  boolean isNone() {
    return reason.isEmpty();
  }

  /** Whether the pod ran and has to go, which is a disruption. */
  boolean isEviction() {
    return reason.equals(EVICTED) && !isRejection();
  }

  boolean isRejection() {
    return message.startsWith(REJECTED);
  }

  /** What the event says of a rejection. */
  String rejection() {
    return message.substring(REJECTED.length());
  }

  Tree saved() {
    return ObjectTree.of("reason", Tree.of(reason), "message", Tree.of(message));
  }

  static PodFailure restored(Tree saved) {
    return new PodFailure(saved.text("", "reason"), saved.text("", "message"));
  }
}
