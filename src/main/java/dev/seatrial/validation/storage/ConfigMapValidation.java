package dev.seatrial.validation.storage;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;

/**
 * ConfigMaps.
 *
 * <p>As {@code ValidateConfigMap} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class ConfigMapValidation implements KindValidation {
  /** ConfigMaps and Secrets hold no more than this. */
  static final int MOST_BYTES = 1024 * 1024;

  static final String FROZEN = "field is immutable when `immutable` is set";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    ObjectTree binary = object.at("binaryData").tree().object();
    long size = 0;
    for (FieldValue entry : object.at("data").entries()) {
      errors.invalidEach(entry, SecretValidation.key(entry), Formats.configMapKey(entry.name()));
      if (binary.has(entry.name())) {
        errors.invalid(
            entry, SecretValidation.key(entry), "duplicate of key present in binaryData");
      }
      size += Formats.bytes(entry.text());
    }
    for (FieldValue entry : object.at("binaryData").entries()) {
      errors.invalidEach(entry, SecretValidation.key(entry), Formats.configMapKey(entry.name()));
      size += SecretValidation.decoded(entry.text()).length;
    }
    if (size > MOST_BYTES) {
      errors.tooLong(object, MOST_BYTES);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    if (old.at("immutable").flag()) {
      frozen(object, errors);
      unchanged("data", object, old, errors);
      unchanged("binaryData", object, old, errors);
    }
    create(object, errors);
  }

  static void frozen(FieldValue object, FieldErrors errors) {
    if (!object.at("immutable").flag()) {
      errors.forbidden(object.at("immutable"), FROZEN);
    }
  }

  private static void unchanged(
      String field, FieldValue object, FieldValue old, FieldErrors errors) {
    // An empty map is not the same as none here.
    boolean same =
        InternalForm.textMap(object.at(field).tree())
            .equals(InternalForm.textMap(old.at(field).tree()));
    if (!same) {
      errors.forbidden(object.at(field), FROZEN);
    }
  }
}
