package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import java.util.function.BiConsumer;

/**
 * ClusterRoles.
 *
 * <p>As {@code ValidateClusterRole} in {@code pkg/apis/rbac/validation/validation.go}, v1.37.
 */
public final class ClusterRoleValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object, LabelValidation::selector, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldErrors before = new FieldErrors();
    for (FieldValue selector : old.at("aggregationRule", "clusterRoleSelectors").items()) {
      LabelValidation.selector(selector, before);
    }
    check(
        object,
        before.isEmpty() ? LabelValidation::selector : LabelValidation::selectorWithAnyValues,
        errors);
  }

  private static void check(
      FieldValue object, BiConsumer<FieldValue, FieldErrors> selectorRule, FieldErrors errors) {
    PolicyRules.clusterWide(object.at("rules"), errors);
    FieldValue aggregation = object.at("aggregationRule");
    if (!aggregation.isSet()) {
      return;
    }
    FieldValue selectors = aggregation.at("clusterRoleSelectors");
    if (selectors.isEmpty()) {
      errors.required(
          selectors, "at least one clusterRoleSelector required if aggregationRule is non-nil");
    }
    for (FieldValue selector : selectors.items()) {
      selectorRule.accept(selector, errors);
      if (!WorkloadSelector.isUsable(selector)) {
        // Upstream shows the selector that could not be made, which is nil.
        errors.invalid(selector, Tree.NULL, "invalid label selector.");
      }
    }
  }
}
