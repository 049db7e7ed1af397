package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Store;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A node with the pods that are bound to it, as {@code NodeInfo} of the scheduler. */
final class NodeState {
  private final Tree tree;
  private final List<Tree> pods;
  private final ResourceSums requested = new ResourceSums();
  private final ResourceSums allocatable;

  NodeState(Tree node, Store store) {
    this.tree = node;
    this.pods = store.podsOn(name()).stream().filter(pod -> !isEnded(pod)).toList();
    this.allocatable = ResourceSums.of(node.at("status", "allocatable"));
    pods.forEach(pod -> requested.add(ResourceSums.requested(pod)));
  }

  String name() {
    return tree.text("", "metadata", "name");
  }

  Tree tree() {
    return tree;
  }

  /** The pods that are there and have not ended. */
  List<Tree> pods() {
    return pods;
  }

  int podCount() {
    return pods.size();
  }

  long allocatablePods() {
    return allocatable.of("pods");
  }

  ResourceSums requested() {
    return requested;
  }

  ResourceSums allocatable() {
    return allocatable;
  }

  private static boolean isEnded(Tree pod) {
    String phase = pod.text("", "status", "phase");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }
}
