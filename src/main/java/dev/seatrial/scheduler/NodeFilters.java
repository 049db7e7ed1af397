package dev.seatrial.scheduler;

import java.util.List;

/** All filters prepared for one pod. */
final class NodeFilters {
  private final PodState pod;
  private final List<NodeFilter> filters;
  private final Nominations nominations;

  NodeFilters(PodState pod, List<NodeFilter> filters, Nominations nominations) {
    this.pod = pod;
    this.filters = List.copyOf(filters);
    this.nominations = nominations;
  }

  /** Filters that can be told of other pods without these noticing. */
  NodeFilters copy() {
    return new NodeFilters(pod, filters.stream().map(NodeFilter::copy).toList(), nominations);
  }

  /** Takes in that a pod would come to a node. */
  void add(PodState other, NodeState node) {
    filters.forEach(filter -> filter.suppose(other, node, 1));
  }

  /** Takes in that a pod would leave a node. */
  void remove(PodState other, NodeState node) {
    filters.forEach(filter -> filter.suppose(other, node, -1));
  }

  /**
   * Whether the pod may go to the node, with the pods that are nominated to it and without.
   *
   * <p>As RunFilterPluginsWithNominatedPods in {@code framework/runtime/framework.go}, v1.37.
   */
  Verdict check(NodeState node) {
    List<PodState> nominated = nominations.atLeastAsImportant(node, pod);
    if (!nominated.isEmpty()) {
      NodeState fuller = node.copy();
      NodeFilters aware = copy();
      for (PodState other : nominated) {
        fuller.add(other);
        aware.add(other, fuller);
      }
      Verdict verdict = aware.run(fuller);
      if (!verdict.fits()) {
        return verdict;
      }
    }
    return run(node);
  }

  private Verdict run(NodeState node) {
    // Without an iterator: this runs for each of thousands of nodes.
    for (int i = 0; i < filters.size(); i++) {
      Verdict verdict = filters.get(i).check(node);
      if (!verdict.fits()) {
        return verdict;
      }
    }
    return Verdict.FITS;
  }
}
