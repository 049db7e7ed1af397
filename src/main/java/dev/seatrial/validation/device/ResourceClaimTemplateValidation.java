package dev.seatrial.validation.device;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.storage.ClaimTemplateValidation;

/**
 * ResourceClaimTemplates.
 *
 * <p>As {@code ValidateResourceClaimTemplate} in {@code
 * pkg/apis/resource/validation/validation.go}, v1.37.
 *
 * @param fields what expressions may speak of
 */
public record ResourceClaimTemplateValidation(DeviceFields fields) implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue template = object.at("spec");
    ClaimTemplateValidation.metadata(template.at("metadata"), errors);
    DeviceClaimValidation.check(template.at("spec", "devices"), fields, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check(
        "resource.ResourceClaimTemplateSpec",
        converted(object.at("spec")),
        converted(old.at("spec")),
        errors);
  }

  private static FieldValue converted(FieldValue template) {
    Tree spec = FlatRequest.converted(template.tree().at("spec"));
    return new FieldValue(template.path(), template.tree().with(spec, "spec"));
  }
}
