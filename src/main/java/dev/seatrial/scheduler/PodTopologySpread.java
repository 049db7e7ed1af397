package dev.seatrial.scheduler;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/podtopologyspread/plugin.go}, v1.37. */
final class PodTopologySpread implements FilterPlugin, ScorePlugin {
  static final String NAME = "PodTopologySpread";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<SpreadConstraint> constraints = SpreadConstraint.hard(pod);
    return constraints.isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(SpreadFilter.of(pod, constraints, cluster));
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    if (SpreadConstraint.anyOf(pod)) {
      List<SpreadConstraint> constraints = SpreadConstraint.soft(pod);
      return constraints.isEmpty()
          ? Optional.empty()
          : Optional.of(SpreadScorer.strict(pod, constraints).over(nodes, cluster));
    }
    List<LabelSelector> siblings = SiblingSelectors.of(pod, cluster);
    return siblings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SpreadScorer.lenient(pod, SpreadConstraint.defaults(siblings)).over(nodes, cluster));
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    List<SpreadConstraint> constraints = SpreadConstraint.hard(pod);
    return switch (event.kind()) {
      case ASSIGNED_POD_ADDED -> isSibling(event, pod) && anySelects(constraints, event.after());
      case ASSIGNED_POD_REMOVED -> isSibling(event, pod) && anySelects(constraints, event.before());
      case ASSIGNED_POD_LABELS -> isSibling(event, pod) && changesCounts(constraints, event);
      case TARGET_POD_LABELS -> changesCounts(constraints, event);
      case TARGET_POD_TOLERATIONS -> honorsTaints(constraints);
      case NODE_ADDED -> SpreadConstraint.allDomainsAt(event.labelsAfter(), constraints);
      case NODE_REMOVED -> SpreadConstraint.allDomainsAt(event.labelsBefore(), constraints);
      case NODE_LABELS, NODE_TAINTS -> changesDomains(constraints, event);
      default -> false;
    };
  }

  private static boolean isSibling(ClusterEvent event, PodState pod) {
    return event.key().namespace().equals(pod.namespace());
  }

  private static boolean anySelects(List<SpreadConstraint> constraints, Tree other) {
    Tree labels = other.at("metadata", "labels");
    return constraints.stream().anyMatch(constraint -> constraint.selects(labels));
  }

  private static boolean changesCounts(List<SpreadConstraint> constraints, ClusterEvent event) {
    return constraints.stream()
        .anyMatch(
            constraint ->
                constraint.selects(event.labelsBefore())
                    != constraint.selects(event.labelsAfter()));
  }

  private static boolean honorsTaints(List<SpreadConstraint> constraints) {
    return constraints.stream()
        .anyMatch(constraint -> constraint.inclusion().taints() == SpreadConstraint.Policy.HONORED);
  }

  // As isSchedulableAfterNodeChange in plugin.go.
  private static boolean changesDomains(List<SpreadConstraint> constraints, ClusterEvent event) {
    boolean before = SpreadConstraint.allDomainsAt(event.labelsBefore(), constraints);
    boolean after = SpreadConstraint.allDomainsAt(event.labelsAfter(), constraints);
    boolean moved =
        constraints.stream()
            .anyMatch(
                constraint ->
                    !event
                        .labelsBefore()
                        .at(constraint.topologyKey())
                        .equals(event.labelsAfter().at(constraint.topologyKey())));
    boolean tainted =
        !event.before().at("spec", "taints").equals(event.after().at("spec", "taints"));
    return before != after || after && (moved || tainted);
  }
}
