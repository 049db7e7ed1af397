package dev.seatrial.validation.access;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;

/**
 * Roles.
 *
 * <p>As {@code ValidateRole} in {@code pkg/apis/rbac/validation/validation.go}, v1.37.
 */
public final class RoleValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    PolicyRules.inNamespace(object.at("rules"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
