package dev.seatrial.validation.workload;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Deployments.
 *
 * <p>As {@code ValidateDeploymentSpec} in {@code pkg/apis/apps/validation/validation.go}, v1.37.
 */
public final class DeploymentValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    NumberValidation.notNegative(spec.at("replicas"), errors);
    ReplicaSetValidation.selectorAndTemplate(spec, errors);
    checkStrategy(spec.at("strategy"), errors);
    NumberValidation.notNegative(spec.at("minReadySeconds"), errors);
    NumberValidation.notNegative(spec.at("revisionHistoryLimit"), errors);
    checkDeadline(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check(
        "*meta.LabelSelector", object.at("spec", "selector"), old.at("spec", "selector"), errors);
  }

  private static void checkStrategy(FieldValue strategy, FieldErrors errors) {
    FieldValue rolling = strategy.at("rollingUpdate");
    switch (strategy.at("type").text()) {
      case "Recreate" -> {
        if (rolling.isSet()) {
          errors.forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'");
        }
      }
      case "RollingUpdate" -> checkRollingUpdate(rolling, errors);
      default ->
          errors.notSupported(
              strategy,
              InternalForm.of("apps.DeploymentStrategy", strategy.tree()),
              List.of("Recreate", "RollingUpdate"));
    }
  }

  private static void checkRollingUpdate(FieldValue rolling, FieldErrors errors) {
    if (!rolling.isSet()) {
      errors.required(rolling, "this should be defaulted and never be nil");
      return;
    }
    FieldValue unavailable = rolling.at("maxUnavailable");
    FieldValue surge = rolling.at("maxSurge");
    NumberValidation.intOrPercent(unavailable, errors);
    NumberValidation.intOrPercent(surge, errors);
    boolean stuck =
        NumberValidation.valueOf(unavailable.tree()) == 0
            && NumberValidation.valueOf(surge.tree()) == 0;
    if (stuck) {
      errors.invalid(
          unavailable,
          InternalForm.of("=IntOrString", unavailable.tree()),
          "may not be 0 when `maxSurge` is 0");
    }
    NumberValidation.notMoreThanAll(unavailable, errors);
  }

  private static void checkDeadline(FieldValue spec, FieldErrors errors) {
    FieldValue deadline = spec.at("progressDeadlineSeconds");
    NumberValidation.notNegative(deadline, errors);
    if (deadline.isSet() && deadline.number() <= spec.at("minReadySeconds").number()) {
      errors.invalid(deadline, "must be greater than minReadySeconds");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    StatusCounts counts = new StatusCounts(object.at("status"), errors);
    counts.notNegative(
        "observedGeneration",
        "replicas",
        "updatedReplicas",
        "readyReplicas",
        "availableReplicas",
        "unavailableReplicas",
        "terminatingReplicas",
        "collisionCount");
    counts.notMoreThanReplicas("updatedReplicas", "readyReplicas", "availableReplicas");
    counts.notMore("availableReplicas", "readyReplicas", "readyReplicas");
    counts.collisionsOnlyGrow(old.at("status"));
  }
}
