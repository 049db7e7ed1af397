package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private record Weighed(
      SpreadConstraint constraint,
      Optional<NodeCounts> onNode,
      Map<Tree, Long> inDomain,
      double weight) {
    private double score(NodeState node) {
      Tree domain = onNode.isPresent() ? node.hostname() : constraint.domain(node);
      if (!domain.isPresent()) {
        return 0;
      }
      long count = onNode.isPresent() ? onNode.get().on(node) : inDomain.getOrDefault(domain, 0L);
      return count * weight + (constraint.maxSkew() - 1);
    }

    /** Whether none of the nodes is in any domain, so that the constraint says nothing. */
    private boolean isVoid() {
      return onNode.isEmpty() && inDomain.size() == 1 && inDomain.containsKey(Tree.ABSENT);
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
      NodeCounts counts = constraint.counts(pod.namespace(), cluster);
      Map<Tree, Long> domains = domains(constraint, nodes);
      if (!domains.isEmpty()) {
        count(constraint, counts, required, domains);
      }
      int size = constraint.isPerNode() ? nodes.size() - ignored.size() : domains.size();
      Optional<NodeCounts> onNode = constraint.isPerNode() ? Optional.of(counts) : Optional.empty();
      Weighed each = new Weighed(constraint, onNode, domains, StrictMath.log(size + 2.0));
      if (!each.isVoid()) {
        weighed.add(each);
      }
    }
    return this;
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
    if (constraint.isPerNode()) {
      return domains;
    }
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
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] == IGNORED) {
        scores[i] = 0;
      } else {
        scores[i] = most == 0 ? MOST : MOST * (most + least - scores[i]) / most;
      }
    }
  }
}
