package dev.seatrial.validation;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;

/** The rules of a kind that has none but those for its metadata. */
final class NoFurtherRules implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    // The schema says it all.
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // Anything may change.
  }
}
