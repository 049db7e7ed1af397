package dev.seatrial.scheduler;

import dev.seatrial.reconcile.Choices;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for the best node for one pod.
 *
 * <p>Follows {@code schedulePod} in {@code pkg/scheduler/schedule_one.go}, v1.37.
 */
final class SchedulingCycle {
  private static final int FEW_NODES = 100;
  private static final int LEAST_PERCENTAGE = 5;

  private final ClusterCache cluster;
  private final Nominations nominations;
  private final Choices choices;
  private int start;

  /** What one plugin after the other says of the nodes. */
  private long[] scores = {};

  SchedulingCycle(ClusterCache cluster, Nominations nominations, Choices choices) {
    this.cluster = cluster;
    this.nominations = nominations;
    this.choices = choices;
  }

  /**
   * What came of a cycle.
   *
   * @param node the best node; empty where none will do
   * @param filters what was prepared for the pod; empty where that failed already
   */
  record Outcome(Optional<NodeState> node, Diagnosis diagnosis, Optional<NodeFilters> filters) {}

  Outcome run(PodState pod) {
    Diagnosis diagnosis = new Diagnosis();
    Set<String> named = new LinkedHashSet<>();
    Optional<NodeFilters> prepared = prepare(pod, diagnosis, named);
    if (prepared.isEmpty()) {
      return new Outcome(Optional.empty(), diagnosis, prepared);
    }
    NodeFilters filters = prepared.get();
    List<NodeState> feasible = nominated(pod, filters);
    if (feasible.isEmpty()) {
      feasible = feasible(filters, candidates(named), diagnosis);
    }
    Optional<NodeState> best =
        feasible.isEmpty() ? Optional.empty() : Optional.of(best(pod, feasible));
    return new Outcome(best, diagnosis, prepared);
  }

  /** Prepares the filters, as RunPreFilterPlugins; gathers the only nodes in question. */
  private Optional<NodeFilters> prepare(PodState pod, Diagnosis diagnosis, Set<String> named) {
    List<NodeFilter> filters = new ArrayList<>();
    Set<String> naming = new TreeSet<>();
    for (FilterPlugin plugin : Plugins.FILTERS) {
      Preparation prepared = plugin.prepare(pod, cluster);
      if (!prepared.refusal().fits()) {
        diagnosis.refusedBeforehand(prepared.refusal());
        return Optional.empty();
      }
      prepared.filter().ifPresent(filters::add);
      if (prepared.nodes().isPresent()) {
        restrict(named, prepared.nodes().get(), naming.isEmpty());
        naming.add(plugin.name());
        if (named.isEmpty()) {
          diagnosis.refusedBeforehand(Verdict.unresolvable("", unsatisfied(naming)));
          naming.forEach(diagnosis::addRejector);
          return Optional.empty();
        }
      }
    }
    if (!naming.isEmpty()) {
      naming.forEach(diagnosis::addRejector);
      String list = "[" + String.join(" ", naming) + "]";
      diagnosis.otherwise(Verdict.unresolvable("", "node(s) didn't satisfy plugin(s) " + list));
    }
    return Optional.of(new NodeFilters(pod, filters, nominations));
  }

  private static void restrict(Set<String> named, List<String> names, boolean first) {
    if (first) {
      named.addAll(names);
    } else {
      named.retainAll(names);
    }
  }

  private static String unsatisfied(Set<String> naming) {
    return naming.size() == 1
        ? "node(s) didn't satisfy plugin " + String.join("", naming)
        : "node(s) didn't satisfy plugin(s) [" + String.join(" ", naming) + "] simultaneously";
  }

  /** The node that room was made on, where the pod fits there: it is tried before all others. */
  private List<NodeState> nominated(PodState pod, NodeFilters filters) {
    return cluster
        .node(pod.nominatedNode())
        .filter(node -> filters.check(node).fits())
        .map(List::of)
        .orElse(List.of());
  }

  private List<NodeState> candidates(Set<String> named) {
    return named.isEmpty()
        ? cluster.nodes()
        : named.stream().sorted().flatMap(name -> cluster.node(name).stream()).toList();
  }

  private List<NodeState> feasible(
      NodeFilters filters, List<NodeState> candidates, Diagnosis diagnosis) {
    if (candidates.isEmpty()) {
      // The only nodes in question are none of the cluster.
      return List.of();
    }
    int wanted = wanted(candidates.size());
    List<NodeState> feasible = new ArrayList<>(Math.min(wanted, candidates.size()));
    int next = start % candidates.size();
    for (int i = 0; i < candidates.size() && feasible.size() < wanted; i++) {
      NodeState node = candidates.get(next);
      next = next + 1 == candidates.size() ? 0 : next + 1;
      Verdict verdict = filters.check(node);
      if (verdict.fits()) {
        feasible.add(node);
      } else {
        diagnosis.refused(node, verdict);
      }
    }
    start = (start + feasible.size() + diagnosis.size()) % cluster.nodes().size();
    return feasible;
  }

  // As numFeasibleNodesToFind in schedule_one.go.
  private static int wanted(int nodes) {
    if (nodes < FEW_NODES) {
      return nodes;
    }
    int percentage = Math.max(LEAST_PERCENTAGE, 50 - nodes / 125);
    return Math.max(FEW_NODES, nodes * percentage / 100);
  }

  private NodeState best(PodState pod, List<NodeState> feasible) {
    if (feasible.size() == 1) {
      return feasible.get(0);
    }
    long[] totals = totals(pod, feasible);
    // By their positions: there are hundreds, and one of them is looked at.
    int[] best = new int[totals.length];
    int count = 0;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < totals.length; i++) {
      if (totals[i] > highest) {
        highest = totals[i];
        count = 0;
      }
      if (totals[i] == highest) {
        best[count++] = i;
      }
    }
    int choice = count == 1 ? 0 : choices.node(pod.name(), new Names(feasible, best, count));
    return feasible.get(best[choice]);
  }

  /** The names of some of the nodes, for which seldom anybody asks. */
  private static final class Names extends AbstractList<String> {
    private final List<NodeState> nodes;
    private final int[] positions;
    private final int size;

    private Names(List<NodeState> nodes, int[] positions, int size) {
      this.nodes = nodes;
      this.positions = positions;
      this.size = size;
    }

    @Override
    public String get(int index) {
      return nodes.get(positions[Objects.checkIndex(index, size)]).name();
    }

    @Override
    public int size() {
      return size;
    }
  }

  private long[] totals(PodState pod, List<NodeState> nodes) {
    long[] totals = new long[nodes.size()];
    scores = scores.length == totals.length ? scores : new long[totals.length];
    for (Plugins.Weighted weighted : Plugins.SCORES) {
      Optional<NodeScorer> scorer = weighted.plugin().prepare(pod, cluster, nodes);
      if (scorer.isPresent()) {
        score(scorer.get(), nodes);
        for (int i = 0; i < scores.length; i++) {
          totals[i] += weighted.weight() * scores[i];
        }
      }
    }
    return totals;
  }

  private void score(NodeScorer scorer, List<NodeState> nodes) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.score(nodes.get(i));
    }
    scorer.normalize(scores);
  }
}
