package dev.seatrial.validation.workload;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import dev.seatrial.validation.pod.PodTemplateValidation;

/**
 * ReplicationControllers.
 *
 * <p>As {@code ValidateReplicationControllerSpec} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37. The rules for the two numbers have moved to
 * declarative validation, whose errors come last.
 */
public final class ReplicationControllerValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue template = spec.at("template");
    FieldValue selector = spec.at("selector");
    if (selector.isEmpty()) {
      errors.required(selector, "");
    }
    if (template.isSet()) {
      checkTemplate(selector, template, errors);
    } else {
      errors.required(template, "");
    }
    errors.declare(declared -> checkNumbers(spec, declared));
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  private static void checkNumbers(FieldValue spec, FieldErrors errors) {
    FieldValue replicas = spec.at("replicas");
    if (!replicas.isSet()) {
      errors.required(replicas, "");
    }
    NumberValidation.notNegative(replicas, errors);
    NumberValidation.notNegative(spec.at("minReadySeconds"), errors);
  }

  private static void checkTemplate(FieldValue selector, FieldValue template, FieldErrors errors) {
    FieldValue labels = template.at("metadata", "labels");
    for (FieldValue wanted : selector.entries()) {
      if (!wanted.tree().equals(labels.tree().at(wanted.name()))) {
        WorkloadSelector.mismatch(labels, errors);
        break;
      }
    }
    PodTemplateValidation.template(template, errors);
    RunsForever.check(template, "ReplicationController", errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new StatusCounts(object.at("status"), errors).ofReplicas();
  }
}
