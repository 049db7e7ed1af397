package dev.seatrial.validation.workload;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import dev.seatrial.validation.pod.PodTemplateValidation;
import java.util.List;

/**
 * DaemonSets.
 *
 * <p>As {@code ValidateDaemonSetSpec} in {@code pkg/apis/apps/validation/validation.go}, v1.37. The
 * internal {@code templateGeneration} is kept by the server and can't be wrong in a manifest.
 */
public final class DaemonSetValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    checkSpec(object.at("spec"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Immutability.check(
        "*meta.LabelSelector", object.at("spec", "selector"), old.at("spec", "selector"), errors);
    checkSpec(object.at("spec"), errors);
  }

  private static void checkSpec(FieldValue spec, FieldErrors errors) {
    FieldValue selector = spec.at("selector");
    FieldValue template = spec.at("template");
    LabelValidation.selector(selector, errors);
    if (WorkloadSelector.isUsable(selector)) {
      WorkloadSelector.checkMatch(selector, template, errors);
    }
    WorkloadSelector.checkNotEmpty(selector, "daemonset", errors);
    PodTemplateValidation.template(template, errors);
    RunsForever.check(template, "DaemonSet", errors);
    NumberValidation.notNegative(spec.at("minReadySeconds"), errors);
    checkStrategy(spec.at("updateStrategy"), errors);
    NumberValidation.notNegative(spec.at("revisionHistoryLimit"), errors);
  }

  private static void checkStrategy(FieldValue strategy, FieldErrors errors) {
    FieldValue rolling = strategy.at("rollingUpdate");
    switch (strategy.at("type").text()) {
      case "OnDelete" -> {}
      case "RollingUpdate" -> {
        if (rolling.isSet()) {
          checkRollingUpdate(rolling, errors);
        } else {
          errors.required(rolling, "");
        }
      }
      default ->
          errors.notSupported(
              strategy,
              InternalForm.of("apps.DaemonSetUpdateStrategy", strategy.tree()),
              List.of("RollingUpdate", "OnDelete"));
    }
  }

  private static void checkRollingUpdate(FieldValue rolling, FieldErrors errors) {
    FieldValue unavailable = rolling.at("maxUnavailable");
    FieldValue surge = rolling.at("maxSurge");
    NumberValidation.intOrPercent(unavailable, errors);
    NumberValidation.intOrPercent(surge, errors);
    NumberValidation.notMoreThanAll(unavailable, errors);
    NumberValidation.notMoreThanAll(surge, errors);
    boolean mayMiss = NumberValidation.valueOf(unavailable.tree()) != 0;
    boolean maySurge = NumberValidation.valueOf(surge.tree()) != 0;
    if (mayMiss && maySurge) {
      errors.invalid(
          surge,
          InternalForm.of("=IntOrString", surge.tree()),
          "may not be set when maxUnavailable is non-zero");
    } else if (!mayMiss && !maySurge) {
      errors.required(unavailable, "cannot be 0 when maxSurge is 0");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    StatusCounts counts = new StatusCounts(object.at("status"), errors);
    counts.notNegative(
        "currentNumberScheduled",
        "numberMisscheduled",
        "desiredNumberScheduled",
        "numberReady",
        "observedGeneration",
        "updatedNumberScheduled",
        "numberAvailable",
        "numberUnavailable",
        "collisionCount");
    counts.collisionsOnlyGrow(old.at("status"));
  }
}
