package dev.seatrial.validation.workload;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.format.WholeNumbers;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.ObjectReferenceRules;
import dev.seatrial.validation.resource.QuantityRules;
import java.util.List;

/**
 * HorizontalPodAutoscalers; those of {@code autoscaling/v1} are read as {@code autoscaling/v2}.
 *
 * <p>As {@code validateHorizontalPodAutoscalerSpec} in {@code
 * pkg/apis/autoscaling/validation/validation.go}, v1.37, with HPAScaleToZero on, as it is by
 * default. Rules that upstream declares come last.
 */
public final class HorizontalPodAutoscalerValidation implements KindValidation {
  private static final int LONGEST_WINDOW = 3600;
  private static final int LONGEST_PERIOD = 1800;
  private static final List<String> SELECT_POLICIES = List.of("Disabled", "Max", "Min");
  private static final List<String> POLICY_TYPES = List.of("Percent", "Pods");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = converted(object).at("spec");
    FieldValue target = spec.at("scaleTargetRef");
    checkReplicas(spec, errors);
    checkTarget(target, errors);
    checkVersion(target, errors);
    checkMetricsAndBehavior(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = converted(object).at("spec");
    FieldValue target = spec.at("scaleTargetRef");
    FieldValue before = old.at("spec", "scaleTargetRef");
    checkReplicas(spec, errors);
    checkTarget(target, errors);
    boolean same =
        target.at("apiVersion").text().equals(before.at("apiVersion").text())
            && target.at("kind").text().equals(before.at("kind").text());
    if (!same) {
      checkVersion(target, errors);
    }
    checkMetricsAndBehavior(spec, errors);
  }

  // As Convert_v1_HorizontalPodAutoscalerSpec_To_autoscaling_HorizontalPodAutoscalerSpec.
  private static FieldValue converted(FieldValue object) {
    Tree share = object.tree().at("spec", "targetCPUUtilizationPercentage");
    if (share.isUnset()) {
      return object;
    }
    Tree target = ObjectTree.of("type", Tree.of("Utilization"), "averageUtilization", share);
    Tree metric =
        ObjectTree.of(
            "type",
            Tree.of("Resource"),
            "resource",
            ObjectTree.of("name", Tree.of("cpu"), "target", target));
    return new FieldValue(
        object.path(), object.tree().with(ListTree.of(metric), "spec", "metrics"));
  }

  private static void checkReplicas(FieldValue spec, FieldErrors errors) {
    FieldValue least = spec.at("minReplicas");
    FieldValue most = spec.at("maxReplicas");
    if (least.number() < 0) {
      errors.invalid(least, "must be greater than or equal to 0");
    }
    if (most.number() == 0) {
      errors.declare(declared -> declared.required(most, ""));
    } else if (most.number() < 0) {
      errors.declare(
          declared -> declared.invalidNumber(most, "must be greater than or equal to 1"));
    }
    if (least.isSet() && most.number() < least.number()) {
      errors.invalidNumber(most, "must be greater than or equal to `minReplicas`");
    }
  }

  private static void checkTarget(FieldValue target, FieldErrors errors) {
    ObjectReferenceRules.required(target.at("kind"), errors);
    ObjectReferenceRules.required(target.at("name"), errors);
  }

  private static void checkVersion(FieldValue target, FieldErrors errors) {
    // A ReplicationController is of the core group, which has no name.
    if (target.at("kind").text().equals("ReplicationController")) {
      ObjectReferenceRules.apiVersion(target.at("apiVersion"), errors);
    } else {
      ObjectReferenceRules.apiVersionWithGroup(target.at("apiVersion"), errors);
    }
  }

  private static void checkMetricsAndBehavior(FieldValue spec, FieldErrors errors) {
    FieldValue metrics = spec.at("metrics");
    boolean fromElsewhere = false;
    for (FieldValue metric : metrics.items()) {
      MetricSpecRules.check(metric, errors);
      fromElsewhere |= List.of("Object", "External").contains(metric.at("type").text());
    }
    FieldValue least = spec.at("minReplicas");
    if (least.isSet() && least.number() == 0 && !fromElsewhere) {
      errors.forbidden(
          metrics,
          "must specify at least one Object or External metric to support scaling to zero"
              + " replicas");
    }
    checkRules(spec.at("behavior", "scaleUp"), errors);
    checkRules(spec.at("behavior", "scaleDown"), errors);
  }

  private static void checkRules(FieldValue rules, FieldErrors errors) {
    if (!rules.isSet()) {
      return;
    }
    FieldValue window = rules.at("stabilizationWindowSeconds");
    if (window.number() < 0) {
      errors.invalid(window, "must be greater than or equal to zero");
    }
    WholeNumbers.atMost(LONGEST_WINDOW, window, errors);
    FieldValue select = rules.at("selectPolicy");
    if (select.isSet() && !SELECT_POLICIES.contains(select.text())) {
      errors.notSupported(select, SELECT_POLICIES);
    }
    FieldValue policies = rules.at("policies");
    if (policies.isEmpty()) {
      errors.required(policies, "must specify at least one Policy");
    }
    policies.items().forEach(policy -> checkPolicy(policy, errors));
    if (rules.at("tolerance").isSet()) {
      QuantityRules.notNegative(rules.at("tolerance"), errors);
    }
  }

  private static void checkPolicy(FieldValue policy, FieldErrors errors) {
    FieldValue type = policy.at("type");
    if (!POLICY_TYPES.contains(type.text())) {
      errors.notSupported(type, Tree.of(type.text()), POLICY_TYPES);
    }
    for (String field : List.of("value", "periodSeconds")) {
      if (policy.at(field).number() <= 0) {
        errors.invalidNumber(policy.at(field), "must be greater than zero");
      }
    }
    WholeNumbers.atMost(LONGEST_PERIOD, policy.at("periodSeconds"), errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue status = object.at("status");
    for (FieldValue condition : status.at("conditions").items()) {
      NumberValidation.notNegative(condition.at("observedGeneration"), errors);
    }
    new StatusCounts(status, errors).notNegative("currentReplicas", "desiredReplicas");
  }
}
