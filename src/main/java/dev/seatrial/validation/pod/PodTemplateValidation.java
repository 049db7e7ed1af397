package dev.seatrial.validation.pod;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.ObjectMetaValidation;

/**
 * The rules for the template of pods that a workload makes.
 *
 * <p>Follows ValidatePodTemplateSpec in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PodTemplateValidation {
  private PodTemplateValidation() {}

  /** As ValidatePodTemplateSpec. */
  public static void template(FieldValue template, FieldErrors errors) {
    FieldValue annotations = at(template, "annotations");
    FieldValue spec = template.at("spec");
    LabelValidation.labels(at(template, "labels"), errors);
    ObjectMetaValidation.annotations(annotations, errors);
    PodAnnotationValidation.check(annotations, spec, errors);
    PodSpecValidation.ofTemplate(spec, errors);
    PodAnnotationValidation.againstFields(annotations, spec, errors);
    if (!spec.at("ephemeralContainers").items().isEmpty()) {
      errors.forbidden(
          spec.at("ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }
  }

  // Upstream leaves "metadata" out of these two paths.
  private static FieldValue at(FieldValue template, String field) {
    return new FieldValue(template.path().field(field), template.tree().at("metadata", field));
  }
}
