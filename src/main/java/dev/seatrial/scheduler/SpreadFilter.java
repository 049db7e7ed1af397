package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses nodes where one pod more would break a hard constraint.
 *
 * <p>Follows {@code plugins/podtopologyspread/filtering.go}, v1.37.
 */
final class SpreadFilter implements NodeFilter {
  private static final String REASON = "node(s) didn't match pod topology spread constraints";
  private static final Verdict SKEWED = Verdict.unschedulable(PodTopologySpread.NAME, REASON);
  private static final Verdict NO_LABEL =
      Verdict.unresolvable(PodTopologySpread.NAME, REASON + " (missing required label)");

  private final PodState pod;
  private final RequiredNodes required;
  private final List<Domains> all;

  /** The domains of one constraint, and how many selected pods each has. */
  private static final class Domains {
    private final SpreadConstraint constraint;
    private final long self;
    private final Map<Tree, Long> counts;
    private long fewest = -1;

    private Domains(SpreadConstraint constraint, long self, Map<Tree, Long> counts) {
      this.constraint = constraint;
      this.self = self;
      this.counts = counts;
    }

    private void add(Tree domain, long pods) {
      counts.merge(domain, pods, Long::sum);
      fewest = -1;
    }

    private long fewest() {
      if (fewest < 0) {
        boolean enough = counts.size() >= constraint.minDomains();
        fewest =
            enough
                ? counts.values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(Integer.MAX_VALUE)
                : 0;
      }
      return fewest;
    }

    private boolean isSkewedBy(Tree domain) {
      return counts.getOrDefault(domain, 0L) + self - fewest() > constraint.maxSkew();
    }
  }

  private SpreadFilter(PodState pod, RequiredNodes required, List<Domains> all) {
    this.pod = pod;
    this.required = required;
    this.all = all;
  }

  static SpreadFilter of(PodState pod, List<SpreadConstraint> constraints, ClusterCache cluster) {
    List<Domains> all = new ArrayList<>();
    for (SpreadConstraint constraint : constraints) {
      long self = constraint.selects(pod.labels()) ? 1 : 0;
      all.add(new Domains(constraint, self, new LinkedHashMap<>()));
    }
    SpreadFilter filter = new SpreadFilter(pod, RequiredNodes.of(pod), all);
    for (Domains domains : all) {
      NodeCounts counts = domains.constraint.counts(pod.namespace(), cluster);
      for (NodeState node : cluster.nodes()) {
        if (filter.counts(node, domains.constraint)) {
          domains.add(domains.constraint.domain(node), counts.on(node));
        }
      }
    }
    return filter;
  }

  private boolean counts(NodeState node, SpreadConstraint constraint) {
    return hasAllDomains(node) && constraint.includes(node, pod, required);
  }

  private boolean hasAllDomains(NodeState node) {
    return all.stream().allMatch(domains -> domains.constraint.domain(node).isPresent());
  }

  @Override
  public Verdict check(NodeState node) {
    for (Domains domains : all) {
      Tree domain = domains.constraint.domain(node);
      if (!domain.isPresent()) {
        return NO_LABEL;
      }
      if (domains.isSkewedBy(domain)) {
        return SKEWED;
      }
    }
    return Verdict.FITS;
  }

  @Override
  public NodeFilter copy() {
    return new SpreadFilter(
        pod,
        required,
        all.stream()
            .map(
                domains ->
                    new Domains(
                        domains.constraint, domains.self, new LinkedHashMap<>(domains.counts)))
            .toList());
  }

  @Override
  public void suppose(PodState other, NodeState node, int times) {
    if (!other.namespace().equals(pod.namespace())) {
      return;
    }
    for (Domains domains : all) {
      if (domains.constraint.selects(other.labels()) && counts(node, domains.constraint)) {
        domains.add(domains.constraint.domain(node), times);
      }
    }
  }
}
