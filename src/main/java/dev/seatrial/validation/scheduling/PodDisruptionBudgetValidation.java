package dev.seatrial.validation.scheduling;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import java.util.List;

/**
 * PodDisruptionBudgets.
 *
 * <p>As {@code ValidatePodDisruptionBudgetSpec} in {@code
 * pkg/apis/policy/validation/validation.go}, v1.37.
 */
public final class PodDisruptionBudgetValidation implements KindValidation {
  private static final List<String> EVICTION = List.of("AlwaysAllow", "IfHealthyBudget");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkAmounts(spec, errors);
    LabelValidation.selector(spec.at("selector"), errors);
    checkEviction(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkAmounts(spec, errors);
    if (WorkloadSelector.isUsable(old.at("spec", "selector"))) {
      LabelValidation.selector(spec.at("selector"), errors);
    } else {
      LabelValidation.selectorWithAnyValues(spec.at("selector"), errors);
    }
    checkEviction(spec, errors);
  }

  private static void checkAmounts(FieldValue spec, FieldErrors errors) {
    FieldValue least = spec.at("minAvailable");
    FieldValue most = spec.at("maxUnavailable");
    if (least.isSet() && most.isSet()) {
      errors.invalid(
          spec,
          InternalForm.of("policy.PodDisruptionBudgetSpec", spec.tree()),
          "minAvailable and maxUnavailable cannot be both set");
    }
    for (FieldValue amount : List.of(least, most)) {
      if (amount.isSet()) {
        NumberValidation.intOrPercent(amount, errors);
        NumberValidation.notMoreThanAll(amount, errors);
      }
    }
  }

  private static void checkEviction(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("unhealthyPodEvictionPolicy");
    if (policy.isSet() && !EVICTION.contains(policy.text())) {
      errors.notSupported(policy, EVICTION);
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue status = object.at("status");
    ConditionRules.check(status.at("conditions"), errors);
    for (String count :
        List.of("disruptionsAllowed", "currentHealthy", "desiredHealthy", "expectedPods")) {
      NumberValidation.notNegative(status.at(count), errors);
    }
  }
}
