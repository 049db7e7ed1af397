package dev.seatrial.validation.workload;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import dev.seatrial.validation.pod.PodTemplateValidation;

/**
 * ReplicaSets.
 *
 * <p>As {@code ValidateReplicaSetSpec} in {@code pkg/apis/apps/validation/validation.go}, v1.37.
 */
public final class ReplicaSetValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    NumberValidation.notNegative(spec.at("replicas"), errors);
    NumberValidation.notNegative(spec.at("minReadySeconds"), errors);
    // The word "deployment" is upstream's, for ReplicaSets too.
    selectorAndTemplate(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check(
        "*meta.LabelSelector", object.at("spec", "selector"), old.at("spec", "selector"), errors);
  }

  /** What Deployments and ReplicaSets share: the selector, the template, and that they fit. */
  static void selectorAndTemplate(FieldValue spec, FieldErrors errors) {
    FieldValue selector = spec.at("selector");
    WorkloadSelector.check(selector, "deployment", errors);
    if (!WorkloadSelector.isUsable(selector)) {
      errors.invalid(selector, WorkloadSelector.shown(selector), "invalid label selector");
      return;
    }
    FieldValue template = spec.at("template");
    WorkloadSelector.checkMatch(selector, template, errors);
    PodTemplateValidation.template(template, errors);
    RunsForever.check(template, "ReplicaSet", errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new StatusCounts(object.at("status"), errors).ofReplicas();
  }
}
