package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by topology key and value, such as how many pods are in zone {@code a}. */
final class TopologyCounts {
  private final Map<String, Map<Tree, Long>> counts = new LinkedHashMap<>();

  TopologyCounts copy() {
    TopologyCounts copy = new TopologyCounts();
    counts.forEach((key, values) -> copy.counts.put(key, new LinkedHashMap<>(values)));
    return copy;
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Adds to the domain that a node belongs to; a node without the label belongs to none. */
  void add(String key, NodeState node, long number) {
    Tree value = node.label(key);
    if (!value.isPresent()) {
      return;
    }
    Map<Tree, Long> values = counts.computeIfAbsent(key, name -> new LinkedHashMap<>());
    values.merge(value, number, Long::sum);
    if (values.remove(value, 0L) && values.isEmpty()) {
      counts.remove(key);
    }
  }

  /** The number of the node's domain. */
  long of(String key, NodeState node) {
    Map<Tree, Long> values = counts.get(key);
    return values == null ? 0 : values.getOrDefault(node.label(key), 0L);
  }

  /** The sum of the numbers of all domains that the node belongs to. */
  long sum(NodeState node) {
    long sum = 0;
    for (String key : counts.keySet()) {
      sum += of(key, node);
    }
    return sum;
  }

  /** Whether the node belongs to a domain with a number above 0. */
  boolean anyPositive(NodeState node) {
    return counts.keySet().stream().anyMatch(key -> of(key, node) > 0);
  }
}
