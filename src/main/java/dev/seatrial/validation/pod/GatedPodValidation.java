package dev.seatrial.validation.pod;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.List;

/**
 * Where a pod with scheduling gates may run can still be narrowed.
 *
 * <p>Follows validateNodeSelectorMutation and validateNodeAffinityMutation in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class GatedPodValidation {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String AFFINITY = "core.NodeAffinity";

  private GatedPodValidation() {}

  /** Checks the changes of placement, and returns the rest of the spec with the old placement. */
  static Tree withoutPlacement(FieldValue spec, FieldValue oldSpec, Tree rest, FieldErrors errors) {
    nodeSelector(spec.at("nodeSelector"), oldSpec.at("nodeSelector"), errors);
    Tree changed = rest.with(oldSpec.tree().at("nodeSelector"), "nodeSelector");
    Tree affinity = spec.tree().at("affinity", "nodeAffinity");
    Tree old = oldSpec.tree().at("affinity", "nodeAffinity");
    if (InternalForm.same("*" + AFFINITY, affinity, old)) {
      return changed;
    }
    nodeAffinity(spec.at("affinity", "nodeAffinity", REQUIRED), old, errors);
    boolean hadNone = oldSpec.tree().at("affinity").isUnset();
    boolean onlyNodes =
        rest.at("affinity", "podAffinity").isUnset()
            && rest.at("affinity", "podAntiAffinity").isUnset();
    return hadNone && onlyNodes
        ? changed.without("affinity")
        : changed.with(old, "affinity", "nodeAffinity");
  }

  private static void nodeSelector(FieldValue selector, FieldValue old, FieldErrors errors) {
    ObjectTree before = old.tree().object();
    for (String label : before.names()) {
      if (!before.at(label).equals(selector.tree().at(label))) {
        errors.invalid(
            selector,
            InternalForm.textMap(selector.tree()),
            "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
        return;
      }
    }
  }

  private static void nodeAffinity(FieldValue required, Tree old, FieldErrors errors) {
    List<Tree> before = old.items(REQUIRED, "nodeSelectorTerms");
    FieldValue terms = required.at("nodeSelectorTerms");
    List<FieldValue> now = terms.items();
    if (!before.isEmpty() && before.size() != now.size()) {
      errors.invalid(
          terms,
          InternalForm.of("[]core.NodeSelectorTerm", terms.tree()),
          "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!onlyAdds(now.get(i).tree(), before.get(i))) {
        errors.invalid(
            now.get(i),
            InternalForm.of("core.NodeSelectorTerm", now.get(i).tree()),
            "only additions are allowed (no mutations or deletions)");
      }
    }
  }

  // As validateNodeSelectorTermHasOnlyAdditions.
  private static boolean onlyAdds(Tree term, Tree old) {
    if (isEmpty(old)) {
      return isEmpty(term);
    }
    return startsWith(term.items("matchExpressions"), old.items("matchExpressions"))
        && startsWith(term.items("matchFields"), old.items("matchFields"));
  }

  private static boolean isEmpty(Tree term) {
    return term.items("matchExpressions").isEmpty() && term.items("matchFields").isEmpty();
  }

  private static boolean startsWith(List<Tree> now, List<Tree> old) {
    if (now.size() < old.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!InternalForm.same("core.NodeSelectorRequirement", now.get(i), old.get(i))) {
        return false;
      }
    }
    return true;
  }
}
