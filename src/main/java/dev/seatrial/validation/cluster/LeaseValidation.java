package dev.seatrial.validation.cluster;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.KindValidation;

/**
 * Leases.
 *
 * <p>As {@code ValidateLeaseSpec} in {@code pkg/apis/coordination/validation/validation.go}, v1.37.
 * {@code strategy} and {@code preferredHolder} are behind a feature gate that is off, so the server
 * drops them.
 */
public final class LeaseValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue seconds = object.at("spec", "leaseDurationSeconds");
    if (seconds.isSet() && seconds.number() <= 0) {
      errors.invalid(seconds, "must be greater than 0");
    }
    NumberValidation.notNegative(object.at("spec", "leaseTransitions"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }
}
