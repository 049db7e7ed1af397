package dev.seatrial.validation.pod;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;

/**
 * Objects of kind PodTemplate.
 *
 * <p>As {@code ValidatePodTemplate} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PodTemplateKindValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    PodTemplateValidation.template(object.at("template"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
