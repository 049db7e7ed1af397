package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prefers nodes in domains with fewer selected pods.
 *
 * <p>Follows {@code plugins/podtopologyspread/scoring.go}, v1.37.
 */
final class SpreadScorer implements NodeScorer {
  private static final long IGNORED = -1;

  private final PodState pod;
  private final List<SpreadConstraint> constraints;
  private final boolean needsAllDomains;
  private final List<Weighed> weighed = new ArrayList<>();
  private final Set<NodeState> ignored = new LinkedHashSet<>();

  /** One constraint over the nodes in question. */
  private interface Weighed {
    double score(NodeState node);
  }

  /** One by which each node is a domain of its own. */
  private record OverNodes(NodeCounts counts, double weight, double always) implements Weighed {
    @Override
    public double score(NodeState node) {
      return node.hostname().isPresent() ? counts.on(node) * weight + always : 0;
    }
  }

  private record OverDomains(
      SpreadConstraint constraint, Map<Tree, Long> counts, double weight, double always)
      implements Weighed {
    @Override
    public double score(NodeState node) {
      Tree domain = constraint.domain(node);
      return domain.isPresent() ? counts.getOrDefault(domain, 0L) * weight + always : 0;
    }
  }

  private SpreadScorer(PodState pod, List<SpreadConstraint> constraints, boolean needsAllDomains) {
    this.pod = pod;
    this.constraints = constraints;
    this.needsAllDomains = needsAllDomains;
  }

  /** For a pod's own constraints: a node outside any of the topologies is not scored. */
  static SpreadScorer strict(PodState pod, List<SpreadConstraint> constraints) {
    return new SpreadScorer(pod, constraints, true);
  }

  /** For the default constraints: nodes without a zone are still spread over. */
  static SpreadScorer lenient(PodState pod, List<SpreadConstraint> constraints) {
    return new SpreadScorer(pod, constraints, false);
  }

  SpreadScorer over(List<NodeState> nodes, ClusterCache cluster) {
    if (needsAllDomains) {
      nodes.stream().filter(this::lacksDomain).forEach(ignored::add);
    }
    RequiredNodes required = RequiredNodes.of(pod);
    for (SpreadConstraint constraint : constraints) {
      if (constraint.isPerNode()) {
        NodeCounts counts = constraint.counts(pod.namespace(), cluster);
        weighed.add(overNodes(constraint, counts, nodes.size() - ignored.size()));
      } else if (!constraint.isPerZone() || needsAllDomains || cluster.traits().anyZoned()) {
        // Else no node is in any zone, and the constraint says nothing.
        NodeCounts counts = constraint.counts(pod.namespace(), cluster);
        Map<Tree, Long> domains = domains(constraint, nodes);
        count(constraint, counts, required, domains);
        weighed.add(overDomains(constraint, domains));
      }
    }
    return this;
  }

  private static Weighed overNodes(SpreadConstraint constraint, NodeCounts counts, int nodes) {
    return new OverNodes(counts, weight(nodes), constraint.maxSkew() - 1.0);
  }

  private static Weighed overDomains(SpreadConstraint constraint, Map<Tree, Long> counts) {
    return new OverDomains(constraint, counts, weight(counts.size()), constraint.maxSkew() - 1.0);
  }

  private static double weight(int domains) {
    return StrictMath.log(domains + 2.0);
  }

  /** Fills in how many pods each of the domains has. */
  private void count(
      SpreadConstraint constraint,
      NodeCounts counts,
      RequiredNodes required,
      Map<Tree, Long> domains) {
    if (!needsAllDomains && constraint.includesAll(required)) {
      Map<Tree, Long> sums = counts.byDomain(constraint.topologyKey());
      domains.replaceAll((domain, zero) -> sums.getOrDefault(domain, 0L));
      return;
    }
    counts.forEach(
        (node, pods) -> {
          if (!lacksDomain(node) && constraint.includes(node, pod, required)) {
            domains.computeIfPresent(constraint.domain(node), (domain, sum) -> sum + pods);
          }
        });
  }

  private Map<Tree, Long> domains(SpreadConstraint constraint, List<NodeState> nodes) {
    Map<Tree, Long> domains = new LinkedHashMap<>();
    Tree last = Tree.ABSENT;
    for (NodeState node : nodes) {
      Tree domain = constraint.domain(node);
      boolean known = domain.equals(last) && !domains.isEmpty();
      if (!known && (ignored.isEmpty() || !ignored.contains(node))) {
        domains.put(domain, 0L);
        last = domain;
      }
    }
    return domains;
  }

  private boolean lacksDomain(NodeState node) {
    return needsAllDomains && !SpreadConstraint.allDomainsAt(node.labels(), constraints);
  }

  @Override
  public long score(NodeState node) {
    if (!ignored.isEmpty() && ignored.contains(node)) {
      return IGNORED;
    }
    double score = 0;
    for (int i = 0; i < weighed.size(); i++) {
      score += weighed.get(i).score(node);
    }
    return Math.round(score);
  }

  @Override
  public void normalize(long[] scores) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (long score : scores) {
      if (score != IGNORED) {
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    // Most nodes score as the one before them.
    long last = IGNORED;
    long normalized = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] != last) {
        last = scores[i];
        normalized = normalized(last, least, most);
      }
      scores[i] = normalized;
    }
  }

  private static long normalized(long score, long least, long most) {
    if (score == IGNORED) {
      return 0;
    }
    return most == 0 ? MOST : MOST * (most + least - score) / most;
  }
}
