package dev.seatrial.scheduler;

/**
 * Whether there is a node at all that keeps pods off in this way or that: where there is none, a
 * plugin need not look at each of thousands for every pod.
 */
final class NodeBarriers {
  private int unschedulable;
  private int repelling;
  private int deterring;

  /** A node is there as it is, or no longer where {@code times} is −1. */
  void count(NodeState node, int times) {
    unschedulable += node.isUnschedulable() ? times : 0;
    repelling += node.repellingTaints().isEmpty() ? 0 : times;
    deterring += node.deterringTaints().isEmpty() ? 0 : times;
  }

  boolean anyUnschedulable() {
    return unschedulable > 0;
  }

  /** Whether a node has taints that keep pods away. */
  boolean anyRepelling() {
    return repelling > 0;
  }

  /** Whether a node has taints that would rather keep pods away. */
  boolean anyDeterring() {
    return deterring > 0;
  }
}
