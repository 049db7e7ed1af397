package dev.seatrial.validation.device;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.storage.StorageVolumeValidation;

/**
 * Parameters for the driver of a device.
 *
 * <p>As {@code validateDeviceConfiguration} in {@code pkg/apis/resource/validation/validation.go},
 * v1.37.
 */
final class DeviceConfigValidation {
  private static final int LONGEST = 10 * 1024;

  private DeviceConfigValidation() {}

  /** The limit of size does not hold for what was stored. */
  static void check(FieldValue config, boolean stored, FieldErrors errors) {
    FieldValue opaque = config.at("opaque");
    if (!opaque.isSet()) {
      errors.required(opaque, "");
      return;
    }
    StorageVolumeValidation.declaredDriver(opaque.at("driver"), errors);
    FieldValue parameters = opaque.at("parameters");
    if (!parameters.isSet()) {
      errors.required(parameters, "");
    } else if (!stored && Formats.bytes(Json.compact(parameters.tree())) > LONGEST) {
      errors.tooLong(parameters, LONGEST);
    } else if (!(parameters.tree() instanceof ObjectTree)) {
      errors.invalid(parameters, Tree.of("<value omitted>"), "must be a valid JSON object");
    }
  }
}
