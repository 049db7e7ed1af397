package dev.seatrial.validation.workload;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;

/**
 * ControllerRevisions.
 *
 * <p>As {@code ValidateControllerRevisionCreate} in {@code pkg/apis/apps/validation/validation.go},
 * v1.37.
 */
public final class ControllerRevisionValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    NumberValidation.notNegative(object.at("revision"), errors);
    FieldValue data = object.at("data");
    if (!data.isSet()) {
      errors.required(data, "data is mandatory");
    } else if (!(data.tree() instanceof ObjectTree)) {
      errors.required(data, "data must be a valid JSON object");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    NumberValidation.notNegative(object.at("revision"), errors);
    Immutability.check("=RawExtension", object.at("data"), old.at("data"), errors);
  }
}
