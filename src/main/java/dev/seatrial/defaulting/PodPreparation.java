package dev.seatrial.defaulting;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the server makes of the spec of a new pod before it validates: label keys become
 * requirements of the selectors beside them, and the resources of the whole pod are completed.
 *
 * <p>Follows {@code PrepareForCreate} in {@code pkg/registry/core/pod/strategy.go}, v1.37. It is no
 * defaulting in the upstream sense: templates of pods are left as they are.
 */
public final class PodPreparation {
  private static final List<String> AFFINITIES = List.of("podAffinity", "podAntiAffinity");
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private PodPreparation() {}

  /** The pod, decoded and defaulted, as the server goes on with it. */
  public static Tree prepared(Tree pod) {
    Tree spec = pod.at("spec");
    if (!(spec instanceof ObjectTree)) {
      return pod;
    }
    Tree labels = pod.at("metadata", "labels");
    Tree changed = withAffinity(spec, labels);
    if (!changed.items("topologySpreadConstraints").isEmpty()) {
      changed =
          changed.with(
              each(
                  changed.at("topologySpreadConstraints"),
                  constraint -> withKeys(constraint, "matchLabelKeys", "In", labels)),
              "topologySpreadConstraints");
    }
    changed = PodLevelAmounts.completed(changed);
    return changed.equals(spec) ? pod : pod.with(changed, "spec");
  }

  // As mutatePodAffinity.
  private static Tree withAffinity(Tree spec, Tree labels) {
    Tree changed = spec;
    for (String affinity : AFFINITIES) {
      Tree required = changed.at("affinity", affinity, REQUIRED);
      if (!required.items().isEmpty()) {
        Tree terms = each(required, term -> withKeys(term, labels));
        changed = changed.with(terms, "affinity", affinity, REQUIRED);
      }
      Tree preferred = changed.at("affinity", affinity, PREFERRED);
      if (!preferred.items().isEmpty()) {
        Tree terms =
            each(
                preferred,
                item -> item.with(withKeys(item.at("podAffinityTerm"), labels), "podAffinityTerm"));
        changed = changed.with(terms, "affinity", affinity, PREFERRED);
      }
    }
    return changed;
  }

  private static Tree withKeys(Tree term, Tree labels) {
    Tree matching = withKeys(term, "matchLabelKeys", "In", labels);
    return withKeys(matching, "mismatchLabelKeys", "NotIn", labels);
  }

  // As applyLabelKeysToLabelSelector; a term without a selector matches nothing and stays so.
  private static Tree withKeys(Tree term, String keys, String operator, Tree labels) {
    Tree changed = term;
    if (term.at("labelSelector").isUnset()) {
      return term;
    }
    for (Tree key : term.items(keys)) {
      Tree value = labels.at(key.text(""));
      if (value.isPresent()) {
        Tree requirement =
            ObjectTree.of("key", key)
                .with("operator", Tree.of(operator))
                .with("values", ListTree.of(Tree.of(value.text(""))));
        changed = added(changed, requirement);
      }
    }
    return changed;
  }

  private static Tree added(Tree term, Tree requirement) {
    Tree before = term.at("labelSelector", "matchExpressions");
    ListTree expressions = before instanceof ListTree list ? list : ListTree.of();
    return term.with(expressions.plus(requirement), "labelSelector", "matchExpressions");
  }

  private static Tree each(Tree list, UnaryOperator<Tree> change) {
    return ListTree.of(list.items().stream().map(change).toArray(Tree[]::new));
  }
}
