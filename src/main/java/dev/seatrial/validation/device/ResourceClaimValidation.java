package dev.seatrial.validation.device;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;

/**
 * ResourceClaims. What they ask for never changes.
 *
 * <p>As {@code ValidateResourceClaim} in {@code pkg/apis/resource/validation/validation.go}, v1.37.
 *
 * @param fields what expressions may speak of
 */
public record ResourceClaimValidation(DeviceFields fields) implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    DeviceClaimValidation.check(object.at("spec", "devices"), fields, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Immutability fixed = new Immutability(converted(object), converted(old), errors);
    fixed.checkDeclared("resource.ResourceClaimSpec", "spec");
  }

  private static FieldValue converted(FieldValue object) {
    Tree spec = FlatRequest.converted(object.tree().at("spec"));
    return new FieldValue(object.path(), object.tree().with(spec, "spec"));
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new ClaimStatusRules(object, errors).check(old);
  }
}
