package dev.seatrial.validation.cluster;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * StorageVersionMigrations. What is migrated never changes.
 *
 * <p>As {@code pkg/apis/storagemigration/validation/validation.go}, v1.37.
 */
public final class StorageVersionMigrationValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue resource = object.at("spec", "resource", "resource");
    if (resource.isEmpty()) {
      errors.required(resource, "resource is required to be set");
    } else {
      joined(resource, Formats.dns1035Label(resource.text()), errors);
    }
    FieldValue group = object.at("spec", "resource", "group");
    if (!group.isEmpty()) {
      joined(group, Formats.dnsSubdomain(group.text()), errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check(
        "storagemigration.StorageVersionMigrationSpec", object.at("spec"), old.at("spec"), errors);
  }

  private static void joined(FieldValue field, List<String> wrong, FieldErrors errors) {
    if (!wrong.isEmpty()) {
      errors.invalid(field, String.join(",", wrong));
    }
  }
}
