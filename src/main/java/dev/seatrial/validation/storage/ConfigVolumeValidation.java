package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * The rules for volumes that show a Secret, a ConfigMap or facts of the pod as files.
 *
 * <p>Follows validateSecretVolumeSource and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ConfigVolumeValidation {
  private ConfigVolumeValidation() {}

  static void secret(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "secretName");
    PathValidation.mode(source.at("defaultMode"), errors);
    keysToPaths(source.at("items"), errors);
  }

  static void configMap(FieldValue source, FieldErrors errors) {
    StorageVolumeValidation.required(errors, source, "name");
    PathValidation.mode(source.at("defaultMode"), errors);
    keysToPaths(source.at("items"), errors);
  }

  static void downwardApi(FieldValue source, FieldErrors errors) {
    PathValidation.mode(source.at("defaultMode"), errors);
    for (FieldValue file : source.at("items").items()) {
      // Upstream leaves "items[i]" out of the path.
      downwardApiFile(new FieldValue(source.path(), file.tree()), errors);
    }
  }

  /** As validateDownwardAPIVolumeFile. */
  static void downwardApiFile(FieldValue file, FieldErrors errors) {
    StorageVolumeValidation.required(errors, file, "path");
    PathValidation.notReserved(file.at("path"), errors);
    FieldValue field = file.at("fieldRef");
    FieldValue resource = file.at("resourceFieldRef");
    if (field.isSet()) {
      FieldReferenceValidation.ofVolume(field, errors);
      if (resource.isSet()) {
        errors.invalid(
            file,
            Tree.of("resource"),
            "fieldRef and resourceFieldRef can not be specified simultaneously");
      }
    } else if (resource.isSet()) {
      FieldReferenceValidation.resourceOfVolume(resource, errors);
    } else {
      errors.required(file, "one of fieldRef and resourceFieldRef is required");
    }
    PathValidation.mode(file.at("mode"), errors);
  }

  /** As validateKeyToPath. */
  static void keyToPath(FieldValue item, FieldErrors errors) {
    StorageVolumeValidation.required(errors, item, "key", "path");
    PathValidation.notReserved(item.at("path"), errors);
    PathValidation.mode(item.at("mode"), errors);
  }

  private static void keysToPaths(FieldValue items, FieldErrors errors) {
    items.items().forEach(item -> keyToPath(item, errors));
  }
}
