package dev.seatrial.scheduler;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/interpodaffinity/plugin.go}, v1.37. */
final class InterPodAffinity implements FilterPlugin, ScorePlugin {
  static final String NAME = "InterPodAffinity";

  // As podMatchesAnyAffinityTerms in filtering.go: whom an event may help is decided without the
  // labels of namespaces, so that a term that selects namespaces by these wakes nobody.
  private static final Tree UNASKED = ObjectTree.EMPTY;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    AffinityFilter filter = AffinityFilter.of(pod, cluster);
    return filter.isIdle() ? Preparation.SKIP : Preparation.filter(filter);
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    AffinityScorer scorer = AffinityScorer.of(pod, cluster);
    return scorer.isIdle() ? Optional.empty() : Optional.of(scorer);
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case ASSIGNED_POD_ADDED -> meansAll(pod, event, event.after(), cluster);
      case ASSIGNED_POD_REMOVED -> parts(pod, event, cluster);
      case ASSIGNED_POD_LABELS ->
          !meansAll(pod, event, event.before(), cluster)
                  && meansAll(pod, event, event.after(), cluster)
              || meansAny(pod, event, event.before(), cluster)
                  && !meansAny(pod, event, event.after(), cluster);
      case TARGET_POD_LABELS -> true;
      case NODE_ADDED ->
          !pod.affinity().requiredAnti().isEmpty()
              || pod.affinity().required().stream()
                  .anyMatch(term -> event.labelsAfter().at(term.topologyKey()).isPresent());
      case NODE_LABELS -> changesDomains(pod, event);
      default -> false;
    };
  }

  private static boolean meansAll(
      PodState pod, ClusterEvent event, Tree other, ClusterCache cluster) {
    List<AffinityTerm> terms = pod.affinity().required();
    return !terms.isEmpty() && terms.stream().allMatch(term -> means(term, event, other, cluster));
  }

  private static boolean meansAny(
      PodState pod, ClusterEvent event, Tree other, ClusterCache cluster) {
    return pod.affinity().requiredAnti().stream()
        .anyMatch(term -> means(term, event, other, cluster));
  }

  private static boolean means(
      AffinityTerm term, ClusterEvent event, Tree other, ClusterCache cluster) {
    return term.means(cluster.read(event.key(), other), UNASKED);
  }

  /** Whether the pod and one that went kept each other away. */
  private static boolean parts(PodState pod, ClusterEvent event, ClusterCache cluster) {
    return meansAny(pod, event, event.before(), cluster)
        || cluster.read(event.key(), event.before()).affinity().requiredAnti().stream()
            .anyMatch(term -> term.means(pod, UNASKED));
  }

  private static boolean changesDomains(PodState pod, ClusterEvent event) {
    return pod.affinity().required().stream()
            .map(AffinityTerm::topologyKey)
            .anyMatch(key -> event.labelsAfter().at(key).isPresent() && isChanged(key, event))
        || pod.affinity().requiredAnti().stream()
            .map(AffinityTerm::topologyKey)
            .anyMatch(key -> event.labelsBefore().at(key).isPresent() && isChanged(key, event));
  }

  private static boolean isChanged(String key, ClusterEvent event) {
    return !event.labelsBefore().at(key).equals(event.labelsAfter().at(key));
  }
}
