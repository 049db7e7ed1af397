package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Refuses nodes that are too far from pods to be near to, or too near to pods to be far from.
 *
 * <p>Follows {@code plugins/interpodaffinity/filtering.go}, v1.37.
 */
final class AffinityFilter implements NodeFilter {
  private static final Verdict TOO_FAR =
      Verdict.unresolvable(InterPodAffinity.NAME, "node(s) didn't match pod affinity rules");
  private static final Verdict TOO_NEAR =
      Verdict.unschedulable(InterPodAffinity.NAME, "node(s) didn't match pod anti-affinity rules");
  private static final Verdict UNWANTED =
      Verdict.unschedulable(
          InterPodAffinity.NAME, "node(s) didn't satisfy existing pods anti-affinity rules");

  private final PodState pod;
  private final ClusterCache cluster;
  private final TopologyCounts near;
  private final TopologyCounts far;
  private final TopologyCounts unwanted;

  private AffinityFilter(PodState pod, ClusterCache cluster, TopologyCounts near, Opposed opposed) {
    this.pod = pod;
    this.cluster = cluster;
    this.near = near;
    this.far = opposed.far;
    this.unwanted = opposed.unwanted;
  }

  /** The domains that the pod avoids, and those that pods there keep it from. */
  private record Opposed(TopologyCounts far, TopologyCounts unwanted) {}

  static AffinityFilter of(PodState pod, ClusterCache cluster) {
    AffinityFilter filter =
        new AffinityFilter(
            pod,
            cluster,
            new TopologyCounts(),
            new Opposed(new TopologyCounts(), new TopologyCounts()));
    filter.countOwnTerms();
    filter.countTermsOfOthers();
    return filter;
  }

  private void countOwnTerms() {
    List<AffinityTerm> terms = pod.affinity().required();
    if (!terms.isEmpty()) {
      cluster
          .counts(PodMatch.of(terms))
          .forEach((node, pods) -> terms.forEach(term -> near.add(term.topologyKey(), node, pods)));
    }
    for (AffinityTerm term : pod.affinity().requiredAnti()) {
      cluster
          .counts(PodMatch.of(List.of(term)))
          .forEach((node, pods) -> far.add(term.topologyKey(), node, pods));
    }
  }

  private void countTermsOfOthers() {
    Tree labels = cluster.namespaceLabels(pod.namespace());
    for (AffinityGroups.Group group : cluster.affinities().all()) {
      for (AffinityTerm term : group.affinity().requiredAnti()) {
        if (term.means(pod, labels)) {
          group.counts().forEach((node, pods) -> unwanted.add(term.topologyKey(), node, pods));
        }
      }
    }
  }

  /** Whether no node is refused. */
  boolean isIdle() {
    return !pod.affinity().hasRequired() && unwanted.isEmpty();
  }

  @Override
  public Verdict check(NodeState node) {
    if (!isNearEnough(node)) {
      return TOO_FAR;
    }
    for (AffinityTerm term : pod.affinity().requiredAnti()) {
      if (far.of(term.topologyKey(), node) > 0) {
        return TOO_NEAR;
      }
    }
    return unwanted.anyPositive(node) ? UNWANTED : Verdict.FITS;
  }

  // As nodeTopologyMatchesAffinity and satisfiesSelfAffinityCheck in filtering.go.
  private boolean isNearEnough(NodeState node) {
    List<AffinityTerm> terms = pod.affinity().required();
    boolean there = true;
    for (AffinityTerm term : terms) {
      if (!node.label(term.topologyKey()).isPresent()) {
        return false;
      }
      there &= near.of(term.topologyKey(), node) > 0;
    }
    return there || near.isEmpty() && meansAll(terms, pod);
  }

  private boolean meansAll(List<AffinityTerm> terms, PodState other) {
    Tree labels = cluster.namespaceLabels(other.namespace());
    return terms.stream().allMatch(term -> term.means(other, labels));
  }

  @Override
  public NodeFilter copy() {
    return new AffinityFilter(pod, cluster, near.copy(), new Opposed(far.copy(), unwanted.copy()));
  }

  @Override
  public void suppose(PodState other, NodeState node, int times) {
    List<AffinityTerm> terms = pod.affinity().required();
    if (!terms.isEmpty() && meansAll(terms, other)) {
      terms.forEach(term -> near.add(term.topologyKey(), node, times));
    }
    for (AffinityTerm term : pod.affinity().requiredAnti()) {
      if (meansAll(List.of(term), other)) {
        far.add(term.topologyKey(), node, times);
      }
    }
    Tree labels = cluster.namespaceLabels(pod.namespace());
    for (AffinityTerm term : other.affinity().requiredAnti()) {
      if (term.means(pod, labels)) {
        unwanted.add(term.topologyKey(), node, times);
      }
    }
  }
}
