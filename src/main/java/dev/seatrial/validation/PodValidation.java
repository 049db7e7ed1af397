package dev.seatrial.validation;

/** The rules for Pods. */
final class PodValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    PodTemplateValidation.podSpec(object.at("spec"), object.at("metadata"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    PodTemplateValidation.podSpec(object.at("spec"), object.at("metadata"), errors);
  }
}
