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
  private static final int MOST_REMEMBERED = 20_000;

  private final Function<String, Tree> namespaceLabels;
  private final Map<PodMatch, NodeCounts> counts = new LinkedHashMap<>();
  private final Map<Shape, List<NodeCounts>> countedIn = new LinkedHashMap<>();

  /** What decides where a pod counts. */
  private record Shape(String namespace, Tree labels, boolean terminating) {}

  PodCounts(Function<String, Tree> namespaceLabels) {
    this.namespaceLabels = namespaceLabels;
  }

  /** The counts of the pods that match, from the nodes given where they are not yet kept. */
  NodeCounts of(PodMatch match, Iterable<NodeState> nodes) {
    NodeCounts known = counts.get(match);
    if (known != null) {
      return known;
    }
    if (counts.size() >= MOST_COUNTED) {
      counts.clear();
    }
    NodeCounts counted = new NodeCounts();
    for (NodeState node : nodes) {
      long matching =
          node.pods().stream().filter(pod -> match.matches(pod, namespaceLabels)).count();
      if (matching > 0) {
        counted.add(node, matching);
      }
    }
    counts.put(match, counted);
    countedIn.clear();
    return counted;
  }

  /** A pod came to a node, or left it where {@code pods} is −1. */
  void add(PodState pod, NodeState node, long pods) {
    if (counts.isEmpty()) {
      return;
    }
    if (countedIn.size() > MOST_REMEMBERED) {
      countedIn.clear();
    }
    Shape shape = new Shape(pod.namespace(), pod.labels(), pod.isTerminating());
    countedIn
        .computeIfAbsent(shape, key -> matching(pod))
        .forEach(counted -> counted.add(node, pods));
  }

  /** Forgets all counts, because the labels of a namespace changed. */
  void clear() {
    counts.clear();
    countedIn.clear();
  }

  /** Takes in that a node came, went or changed its labels. */
  void nodesChanged() {
    counts.values().forEach(NodeCounts::forgetDomains);
  }

  private List<NodeCounts> matching(PodState pod) {
    List<NodeCounts> matching = new ArrayList<>();
    counts.forEach(
        (match, counted) -> {
          if (match.matches(pod, namespaceLabels)) {
            matching.add(counted);
          }
        });
    return matching;
  }
}
