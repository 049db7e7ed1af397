package dev.seatrial.validation;

/**
 * The rules for the template of pods that a workload makes.
 *
 * <p>Follows ValidatePodTemplateSpec in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodTemplateValidation {
  private PodTemplateValidation() {}

  /** As ValidatePodTemplateSpec. Its metadata is checked without the words {@code metadata}. */
  static void template(FieldValue template, FieldErrors errors) {
    LabelValidation.labels(at(template, "labels"), errors);
    ObjectMetaValidation.annotations(at(template, "annotations"), errors);
    podSpec(template.at("spec"), template.at("metadata"), errors);
  }

  /**
   * The same for a template that replaces another: what the old one already has is put up with, as
   * GetValidationOptionsFromPodTemplate decides.
   */
  static void template(FieldValue template, FieldValue old, FieldErrors errors) {
    template(template, errors);
  }

  /** As ValidatePodSpec, of a pod or template with the given metadata. */
  static void podSpec(FieldValue spec, FieldValue metadata, FieldErrors errors) {
    if (spec.at("containers").items().isEmpty()) {
      errors.required(spec.at("containers"), "");
    }
  }

  // Upstream forgets the "metadata" in these two paths.
  private static FieldValue at(FieldValue template, String field) {
    return new FieldValue(template.path().field(field), template.tree().at("metadata", field));
  }
}
