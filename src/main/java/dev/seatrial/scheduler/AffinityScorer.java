package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Prefers nodes near to pods that the pod likes, or that like it, and far from those it dislikes.
 *
 * <p>Follows {@code plugins/interpodaffinity/scoring.go}, v1.37.
 */
final class AffinityScorer implements NodeScorer {
  // As HardPodAffinityWeight in pkg/scheduler/apis/config/v1/defaults.go.
  private static final long REQUIRED_WEIGHT = 1;

  private final TopologyCounts liking = new TopologyCounts();
  private boolean idle = true;

  private AffinityScorer() {}

  static AffinityScorer of(PodState pod, ClusterCache cluster) {
    AffinityScorer scorer = new AffinityScorer();
    scorer.addOwn(pod.affinity().preferred(), cluster, 1);
    scorer.addOwn(pod.affinity().preferredAnti(), cluster, -1);
    Tree labels = cluster.namespaceLabels(pod.namespace());
    for (AffinityGroups.Group group : cluster.affinities().all()) {
      scorer.addOfOthers(group, pod, labels);
    }
    return scorer;
  }

  private void addOwn(List<AffinityTerm> terms, ClusterCache cluster, int sign) {
    for (AffinityTerm term : terms) {
      add(cluster.counts(PodMatch.of(List.of(term))), term, sign * term.weight());
    }
  }

  private void addOfOthers(AffinityGroups.Group group, PodState pod, Tree namespaceLabels) {
    PodAffinity affinity = group.affinity();
    for (AffinityTerm term : affinity.required()) {
      if (term.means(pod, namespaceLabels)) {
        add(group.counts(), term, REQUIRED_WEIGHT);
      }
    }
    for (AffinityTerm term : affinity.preferred()) {
      if (term.means(pod, namespaceLabels)) {
        add(group.counts(), term, term.weight());
      }
    }
    for (AffinityTerm term : affinity.preferredAnti()) {
      if (term.means(pod, namespaceLabels)) {
        add(group.counts(), term, -term.weight());
      }
    }
  }

  private void add(NodeCounts counts, AffinityTerm term, long weight) {
    counts.forEach(
        (node, pods) -> {
          idle &= !node.label(term.topologyKey()).isPresent();
          liking.add(term.topologyKey(), node, weight * pods);
        });
  }

  /** Whether no node is liked or disliked. */
  boolean isIdle() {
    return idle;
  }

  @Override
  public long score(NodeState node) {
    return liking.sum(node);
  }

  @Override
  public void normalize(long[] scores) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    double range = (double) most - least;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = range > 0 ? (long) (MOST * ((scores[i] - least) / range)) : 0;
    }
  }
}
