package dev.seatrial.validation.storage;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.KindValidation;

/**
 * VolumeAttributesClasses.
 *
 * <p>As {@code ValidateVolumeAttributesClass} in {@code pkg/apis/storage/validation/validation.go},
 * v1.37.
 */
public final class VolumeAttributesClassValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue driver = object.at("driverName");
    FieldValue parameters = object.at("parameters");
    if (driver.isEmpty()) {
      errors.required(driver, "");
    }
    StorageParameters.checkProvisioner(driver, errors);
    StorageParameters.check(parameters, errors);
    if (parameters.isEmpty()) {
      errors.required(parameters, "must contain at least one key/value pair");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    if (!object.at("driverName").text().equals(old.at("driverName").text())) {
      errors.forbidden(object.at("driverName"), "updates to driverName are forbidden.");
    }
    boolean same =
        InternalForm.textMap(object.at("parameters").tree())
            .equals(InternalForm.textMap(old.at("parameters").tree()));
    if (!same) {
      errors.forbidden(object.at("parameters"), "updates to parameters are forbidden.");
    }
    create(object, errors);
  }
}
