package dev.seatrial.scheduler;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule on how pods of a kind are to be spread over the domains of a topology.
 *
 * <p>As {@code topologySpreadConstraint} in {@code plugins/podtopologyspread/common.go}, v1.37.
 *
 * @param selectors all of which a pod must match to count
 */
record SpreadConstraint(
    long maxSkew,
    String topologyKey,
    List<LabelSelector> selectors,
    long minDomains,
    Inclusion inclusion) {
  private static final String HONOR = "Honor";
  private static final Inclusion DEFAULT_INCLUSION = new Inclusion(Policy.HONORED, Policy.IGNORED);

  /** Whether something about a node decides that the node counts. */
  enum Policy {
    HONORED,
    IGNORED
  }

  /** Which nodes count: by the pod's node affinity, and by the taints it tolerates. */
  record Inclusion(Policy affinity, Policy taints) {}

  SpreadConstraint {
    selectors = List.copyOf(selectors);
  }

  /** What the scheduler adds for pods that say nothing: systemDefaultConstraints in plugin.go. */
  static List<SpreadConstraint> defaults(List<LabelSelector> selectors) {
    return List.of(
        new SpreadConstraint(3, NodeState.HOSTNAME, selectors, 1, DEFAULT_INCLUSION),
        new SpreadConstraint(5, NodeState.ZONE, selectors, 1, DEFAULT_INCLUSION));
  }

  /** The pod's own constraints that say {@code DoNotSchedule}. */
  static List<SpreadConstraint> hard(PodState pod) {
    return of(pod, "DoNotSchedule");
  }

  /** The pod's own constraints that say {@code ScheduleAnyway}. */
  static List<SpreadConstraint> soft(PodState pod) {
    return of(pod, "ScheduleAnyway");
  }

  static boolean anyOf(PodState pod) {
    return !pod.spec().items("topologySpreadConstraints").isEmpty();
  }

  private static List<SpreadConstraint> of(PodState pod, String action) {
    List<SpreadConstraint> constraints = new ArrayList<>();
    for (Tree constraint : pod.spec().items("topologySpreadConstraints")) {
      if (constraint.text("", "whenUnsatisfiable").equals(action)) {
        constraints.add(of(constraint, pod.labels()));
      }
    }
    return constraints;
  }

  private static SpreadConstraint of(Tree constraint, Tree labels) {
    List<LabelSelector> selectors = new ArrayList<>();
    selectors.add(LabelSelector.of(constraint.at("labelSelector")));
    ObjectBuilder own = new ObjectBuilder();
    for (Tree key : constraint.items("matchLabelKeys")) {
      own.put(key.text(""), labels.at(key.text("")));
    }
    ObjectTree ownLabels = own.build();
    if (!ownLabels.isEmpty()) {
      selectors.add(LabelSelector.ofLabels(ownLabels));
    }
    return new SpreadConstraint(
        constraint.number(1, "maxSkew"),
        constraint.text("", "topologyKey"),
        selectors,
        constraint.number(1, "minDomains"),
        new Inclusion(
            policy(constraint.text(HONOR, "nodeAffinityPolicy")),
            policy(constraint.text("Ignore", "nodeTaintsPolicy"))));
  }

  private static Policy policy(String word) {
    return word.equals(HONOR) ? Policy.HONORED : Policy.IGNORED;
  }

  /** Whether a pod with these labels counts. */
  boolean selects(Tree labels) {
    return selectors.stream().allMatch(selector -> selector.matches(labels));
  }

  /** Whether every node counts for a pod. */
  boolean includesAll(RequiredNodes required) {
    return inclusion.taints() == Policy.IGNORED
        && (inclusion.affinity() == Policy.IGNORED || required.isAny());
  }

  /** Whether the node counts for a pod that insists on certain nodes. */
  boolean includes(NodeState node, PodState pod, RequiredNodes required) {
    boolean affine = inclusion.affinity() == Policy.IGNORED || required.match(node);
    boolean tolerated =
        inclusion.taints() == Policy.IGNORED
            || !Tolerations.isRepelled(pod.tree(), node.repellingTaints());
    return affine && tolerated;
  }

  /** The value of the topology key, or {@link Tree#ABSENT}. */
  Tree domain(NodeState node) {
    return node.label(topologyKey);
  }

  /**
   * How many selected pods of the namespace are on which node. A selector that selects everything
   * counts nothing, as countPodsMatchSelector in common.go.
   */
  NodeCounts counts(String namespace, ClusterCache cluster) {
    if (selectors.stream().allMatch(LabelSelector::isEverything)) {
      return new NodeCounts();
    }
    List<AffinityTerm> terms =
        selectors.stream().map(selector -> AffinityTerm.within(namespace, selector)).toList();
    return cluster.counts(new PodMatch(terms, PodMatch.Terminating.IGNORED));
  }

  /** Whether each node is a domain of its own. */
  boolean isPerNode() {
    return topologyKey.equals(NodeState.HOSTNAME);
  }

  boolean isPerZone() {
    return topologyKey.equals(NodeState.ZONE);
  }

  static boolean allDomainsAt(Tree labels, List<SpreadConstraint> constraints) {
    return constraints.stream()
        .allMatch(constraint -> labels.at(constraint.topologyKey).isPresent());
  }
}
