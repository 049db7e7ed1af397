package dev.seatrial.scheduler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** How many of certain pods are on each node; nodes with none are left out. */
final class NodeCounts {
  private final Map<NodeState, Long> counts = new LinkedHashMap<>();

  long on(NodeState node) {
    return counts.getOrDefault(node, 0L);
  }

  void add(NodeState node, long pods) {
    counts.compute(
        node,
        (key, count) -> {
          long sum = (count == null ? 0 : count) + pods;
          return sum == 0 ? null : sum;
        });
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
