package dev.seatrial.scheduler;

/** One filter, prepared for one pod. */
interface NodeFilter {
  /** Whether the pod may go to the node, and why not. */
  Verdict check(NodeState node);

  /** A filter that can be told of other pods without this one noticing. */
  default NodeFilter copy() {
    return this;
  }

  /** Takes in that a pod would come to a node, or leave it where {@code times} is −1. */
  default void suppose(PodState other, NodeState node, int times) {}
}
