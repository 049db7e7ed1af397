package dev.seatrial.scheduler;

/**
 * Whether there is a node at all of which something holds: where there is none, a plugin need not
 * look at each of thousands for every pod.
 */
final class NodeTraits {
  private int unschedulable;
  private int repelling;
  private int deterring;
  private int zoned;

  /** A node is there as it is, or no longer where {@code times} is −1. */
  void count(NodeState node, int times) {
    unschedulable += node.isUnschedulable() ? times : 0;
    repelling += node.repellingTaints().isEmpty() ? 0 : times;
    deterring += node.deterringTaints().isEmpty() ? 0 : times;
    zoned += node.label(NodeState.ZONE).isPresent() ? times : 0;
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

  /** Whether a node has the label {@value NodeState#ZONE}. */
  boolean anyZoned() {
    return zoned > 0;
  }
}
