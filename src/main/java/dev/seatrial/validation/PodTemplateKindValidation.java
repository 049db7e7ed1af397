package dev.seatrial.validation;

/**
 * Objects of kind PodTemplate.
 *
 * <p>As {@code ValidatePodTemplate} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodTemplateKindValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    PodTemplateValidation.template(object.at("template"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
