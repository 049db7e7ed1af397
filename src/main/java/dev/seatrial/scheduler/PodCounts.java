package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many pods of a kind are on which node, kept up to date once it was asked for.
 *
 * <p>Upstream counts all pods anew for every pod that it schedules; these counts are the same, but
 * cost no more in a larger cluster.
 */
final class PodCounts {
  private static final int MOST_COUNTED = 2_000;

  private final Function<String, Tree> namespaceLabels;
  private final Map<Shape, Kind> kinds = new LinkedHashMap<>();
  private final Map<PodMatch, NodeCounts> counts = new LinkedHashMap<>();

  /** What decides where a pod counts: pods of one template are of one shape. */
  private record Shape(String namespace, Tree labels, boolean terminating) {}

  /** The pods of one shape, and all counts that they are part of. */
  private static final class Kind {
    private final PodState example;
    private final Map<NodeState, Long> pods = new LinkedHashMap<>();
    private final List<NodeCounts> countedIn = new ArrayList<>();

    private Kind(PodState example) {
      this.example = example;
    }

    private void add(NodeState node, long number) {
      pods.merge(node, number, Long::sum);
      pods.remove(node, 0L);
      countedIn.forEach(counted -> counted.add(node, number));
    }
  }

  PodCounts(Function<String, Tree> namespaceLabels) {
    this.namespaceLabels = namespaceLabels;
  }

  /** The counts of the pods that match. */
  NodeCounts of(PodMatch match) {
    NodeCounts known = counts.get(match);
    if (known != null) {
      return known;
    }
    if (counts.size() >= MOST_COUNTED) {
      clear();
    }
    NodeCounts counted = new NodeCounts();
    for (Kind kind : kinds.values()) {
      if (match.matches(kind.example, namespaceLabels)) {
        kind.pods.forEach(counted::add);
        kind.countedIn.add(counted);
      }
    }
    counts.put(match, counted);
    return counted;
  }

  /** A pod came to a node, or left it where {@code pods} is −1. */
  void add(PodState pod, NodeState node, long pods) {
    Shape shape = new Shape(pod.namespace(), pod.labels(), pod.isTerminating());
    Kind kind = kinds.computeIfAbsent(shape, key -> kind(pod));
    kind.add(node, pods);
    if (kind.pods.isEmpty()) {
      kinds.remove(shape);
    }
  }

  private Kind kind(PodState example) {
    Kind kind = new Kind(example);
    counts.forEach(
        (match, counted) -> {
          if (match.matches(example, namespaceLabels)) {
            kind.countedIn.add(counted);
          }
        });
    return kind;
  }

  /** Forgets what matches what, because the labels of a namespace changed. */
  void clear() {
    counts.clear();
    kinds.values().forEach(kind -> kind.countedIn.clear());
  }

  /** Takes in that a node came, went or changed its labels. */
  void nodesChanged() {
    counts.values().forEach(NodeCounts::forgetDomains);
  }
}
