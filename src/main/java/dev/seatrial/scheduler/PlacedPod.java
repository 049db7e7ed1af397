package dev.seatrial.scheduler;

/** A pod on its node, as it was last heard of: most news of a pod only renews this. */
final class PlacedPod {
  private final NodeState node;
  private PodState state;

  PlacedPod(NodeState node, PodState state) {
    this.node = node;
    this.state = state;
  }

  NodeState node() {
    return node;
  }

  PodState state() {
    return state;
  }

  /** Replaces the pod by its newer state, which takes the same. */
  void renew(PodState newer) {
    state = newer;
  }
}
