package dev.seatrial.kubelet;

/** Why a kubelet itself makes a pod fail, in the words of {@code active_deadline.go}, v1.37. */
final class PodFailure {
  static final String DEADLINE = "DeadlineExceeded";
  static final String DEADLINE_MESSAGE =
      "Pod was active on the node longer than the specified deadline";

  private PodFailure() {}
}
