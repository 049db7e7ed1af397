package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.Set;
import java.util.TreeSet;

/**
 * CSINodes.
 *
 * <p>As {@code ValidateCSINode} in {@code pkg/apis/storage/validation/validation.go}, v1.37.
 */
public final class CsiNodeValidation implements KindValidation {
  private static final int NODE_ID_BYTES = 256;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue driver : object.at("spec", "drivers").items()) {
      checkDriver(driver, errors);
      FieldValue name = driver.at("name");
      if (!names.add(name.text())) {
        errors.duplicate(name);
      }
      checkTopologyKeys(driver, errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    FieldValue drivers = object.at("spec", "drivers");
    for (Tree before : old.tree().items("spec", "drivers")) {
      for (Tree driver : drivers.tree().items()) {
        if (driver.text("", "name").equals(before.text("", "name"))) {
          // How many volumes fit may change; the error stands at the list.
          Immutability.check(
              "*storage.CSINodeDriver",
              new FieldValue(drivers.path(), driver.without("allocatable")),
              new FieldValue(drivers.path(), before.without("allocatable")),
              errors);
        }
      }
    }
  }

  private static void checkDriver(FieldValue driver, FieldErrors errors) {
    StorageVolumeValidation.csiDriver(driver.at("name"), errors);
    FieldValue id = driver.at("nodeID");
    if (id.isEmpty()) {
      errors.required(id, "");
    }
    if (Formats.bytes(id.text()) > NODE_ID_BYTES) {
      errors.invalid(id, "must be 256 characters or less");
    }
    NumberValidation.notNegative(driver.at("allocatable", "count"), errors);
  }

  private static void checkTopologyKeys(FieldValue driver, FieldErrors errors) {
    Set<String> keys = new TreeSet<>();
    for (FieldValue key : driver.at("topologyKeys").items()) {
      // The errors stand at the driver.
      if (key.isEmpty()) {
        errors.required(driver, "");
      }
      if (!keys.add(key.text())) {
        errors.duplicate(driver, key.tree());
      }
      errors.invalidEach(driver, key.tree(), Formats.qualifiedName(key.text()));
    }
  }
}
