package dev.seatrial.validation.cluster;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.ConditionRules;
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

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue version = object.at("status", "resourceVersion");
    if (!version.isEmpty() && !version.text().matches("[1-9][0-9]*")) {
      errors.invalid(version, "resource version is not well formed: " + version.text());
    }
    FieldValue conditions = object.at("status", "conditions");
    ConditionRules.check(conditions, errors);
    FieldValue before = old.at("status", "resourceVersion");
    if (!before.isEmpty() && !before.text().equals(version.text())) {
      errors.invalidText(version, Immutability.MESSAGE);
    }
    boolean succeeded = is(object, "Succeeded");
    boolean failed = is(object, "Failed");
    if (succeeded && failed) {
      refuse(
          conditions, "Both success and failed conditions cannot be true at the same time", errors);
    }
    if (is(old, "Succeeded") && !succeeded) {
      refuse(conditions, "Success condition cannot be set to false once it is true", errors);
    }
    if (is(old, "Failed") && !failed) {
      refuse(conditions, "Failed condition cannot be set to false once it is true", errors);
    }
  }

  private static boolean is(FieldValue object, String type) {
    return ConditionRules.holds(object.tree(), type, "True");
  }

  private static void refuse(FieldValue conditions, String why, FieldErrors errors) {
    errors.invalid(conditions, InternalForm.of("[]meta.Condition", conditions.tree()), why);
  }
}
