package dev.seatrial.validation;

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
