package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** How many of certain pods are on each node; nodes with none are left out. */
final class NodeCounts {
  private final Map<NodeState, Long> counts = new LinkedHashMap<>();
  // The same by the index of the node: this is what every score of every node asks for.
  private long[] byIndex = new long[0];
  private final Map<String, Map<Tree, Long>> domains = new LinkedHashMap<>();

  long on(NodeState node) {
    return node.index() < byIndex.length ? byIndex[node.index()] : 0;
  }

  void add(NodeState node, long pods) {
    counts.compute(
        node,
        (key, count) -> {
          long sum = (count == null ? 0 : count) + pods;
          return sum == 0 ? null : sum;
        });
    if (node.index() >= byIndex.length) {
      byIndex = Arrays.copyOf(byIndex, Math.max(16, 2 * node.index()));
    }
    byIndex[node.index()] += pods;
    if (node.exists()) {
      domains.forEach((key, sums) -> sums.merge(node.label(key), pods, Long::sum));
    }
  }

  /**
   * How many are in each domain of a topology, kept up to date once it was asked for. Nodes outside
   * the topology count under {@link Tree#ABSENT}.
   */
  Map<Tree, Long> byDomain(String topologyKey) {
    return domains.computeIfAbsent(
        topologyKey,
        key -> {
          Map<Tree, Long> sums = new LinkedHashMap<>();
          forEach((node, pods) -> sums.merge(node.label(key), pods, Long::sum));
          return sums;
        });
  }

  /** Forgets which node belongs to which domain, because that changed. */
  void forgetDomains() {
    domains.clear();
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Calls the action for every node that exists and has such pods. */
  void forEach(ObjLongConsumer<NodeState> action) {
    counts.forEach(
        (node, count) -> {
          if (node.exists()) {
            action.accept(node, count);
          }
        });
  }
}
