package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.Locale;

/**
 * Who makes the volumes of a class, and with which parameters.
 *
 * <p>As {@code validateProvisioner} and {@code validateParameters} in {@code
 * pkg/apis/storage/validation/validation.go}, v1.37.
 */
final class StorageParameters {
  private static final int MOST = 512;
  private static final int MOST_BYTES = 256 * 1024;

  private StorageParameters() {}

  /** The case of a provisioner does not matter, but the error shows it in lower case. */
  static void checkProvisioner(FieldValue provisioner, FieldErrors errors) {
    String name = provisioner.text().toLowerCase(Locale.ROOT);
    if (!name.isEmpty()) {
      errors.invalidEach(provisioner, Tree.of(name), Formats.qualifiedName(name));
    }
  }

  static void check(FieldValue parameters, FieldErrors errors) {
    if (parameters.entries().size() > MOST) {
      errors.tooLong(parameters, MOST);
      return;
    }
    long size = 0;
    for (FieldValue parameter : parameters.entries()) {
      if (parameter.name().isEmpty()) {
        errors.invalid(parameters, Tree.of(""), "field can not be empty.");
      }
      size += Formats.bytes(parameter.name()) + Formats.bytes(parameter.text());
    }
    if (size > MOST_BYTES) {
      errors.tooLong(parameters, MOST_BYTES);
    }
  }
}
