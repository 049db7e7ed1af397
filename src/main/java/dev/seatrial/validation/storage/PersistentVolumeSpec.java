package dev.seatrial.validation.storage;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.resource.QuantityRules;
import dev.seatrial.validation.scheduling.NodeSelectorValidation;
import java.util.List;

/**
 * What a PersistentVolume offers, be it an object of its own or written into a VolumeAttachment.
 *
 * <p>As {@code ValidatePersistentVolumeSpec} in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
final class PersistentVolumeSpec {
  private static final List<String> RECLAIM = List.of("Delete", "Recycle", "Retain");
  private static final String INLINE = " in the context of inline volumes";

  private PersistentVolumeSpec() {}

  static void check(FieldValue spec, String volumeName, FieldErrors errors) {
    checkModes(spec, errors);
    checkCapacity(spec.at("capacity"), errors);
    FieldValue reclaim = spec.at("persistentVolumeReclaimPolicy");
    if (!reclaim.isEmpty() && !RECLAIM.contains(reclaim.text())) {
      errors.notSupported(reclaim, RECLAIM);
    }
    checkAffinity(spec.at("nodeAffinity"), errors);
    PersistentVolumeSources.check(spec, volumeName, errors);
    boolean root = spec.at("hostPath").isSet() && isRoot(spec.at("hostPath", "path").text());
    if (root && reclaim.text().equals("Recycle")) {
      errors.forbidden(reclaim, "may not be 'recycle' for a hostPath mount of '/'");
    }
    FieldValue name = spec.at("storageClassName");
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
    ClaimAccess.checkVolumeMode(spec.at("volumeMode"), errors);
    checkAttributesClass(spec, errors);
  }

  /** A volume inside a VolumeAttachment: of CSI, and without what only an object has. */
  static void checkInline(FieldValue spec, FieldErrors errors) {
    forbidInline(spec.at("claimRef"), errors);
    if (!spec.at("capacity").isEmpty()) {
      forbidInline(spec.at("capacity"), errors);
    }
    if (!spec.at("csi").isSet()) {
      errors.required(spec.at("csi"), "has to be specified" + INLINE);
    }
    checkModes(spec, errors);
    FieldValue reclaim = spec.at("persistentVolumeReclaimPolicy");
    if (!reclaim.isEmpty() && !reclaim.text().equals("Retain")) {
      errors.forbidden(reclaim, "may only be Retain" + INLINE);
    }
    forbidInline(spec.at("nodeAffinity"), errors);
    PersistentVolumeSources.check(spec, "", errors);
    if (!spec.at("storageClassName").isEmpty()) {
      forbidInline(spec.at("storageClassName"), errors);
    }
    FieldValue mode = spec.at("volumeMode");
    if (mode.isSet() && !mode.text().equals("Filesystem")) {
      errors.forbidden(mode, "may not specify volumeMode other than Filesystem" + INLINE);
    }
  }

  private static void forbidInline(FieldValue field, FieldErrors errors) {
    if (field.isSet()) {
      errors.forbidden(field, "may not be specified" + INLINE);
    }
  }

  private static void checkModes(FieldValue spec, FieldErrors errors) {
    FieldValue modes = spec.at("accessModes");
    if (modes.isEmpty()) {
      errors.required(modes, "");
    }
    ClaimAccess.checkModes(modes, errors);
  }

  private static void checkCapacity(FieldValue capacity, FieldErrors errors) {
    List<FieldValue> amounts = capacity.entries();
    if (amounts.isEmpty()) {
      errors.required(capacity, "");
    }
    if (!capacity.tree().at("storage").isPresent() || amounts.size() > 1) {
      errors.notSupported(
          capacity, InternalForm.of("{}=Quantity", capacity.tree()), List.of("storage"));
    }
    for (FieldValue amount : amounts) {
      long value = Quantity.of(amount.tree()).value();
      if (value < 0) {
        errors.invalid(amount, Tree.of(value), "must be a valid resource quantity");
      }
      QuantityRules.positive(amount, errors);
    }
  }

  private static void checkAffinity(FieldValue affinity, FieldErrors errors) {
    if (!affinity.isSet()) {
      return;
    }
    FieldValue required = affinity.at("required");
    if (required.isSet()) {
      NodeSelectorValidation.required(required, errors);
    } else {
      errors.required(required, "must specify required node constraints");
    }
  }

  // As path.Clean(path) == "/" in Go.
  private static boolean isRoot(String path) {
    int depth = 0;
    if (!path.startsWith("/")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        depth = Math.max(0, depth - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        depth++;
      }
    }
    return depth == 0;
  }

  private static void checkAttributesClass(FieldValue spec, FieldErrors errors) {
    FieldValue name = spec.at("volumeAttributesClassName");
    if (!name.isSet()) {
      return;
    }
    if (name.isEmpty()) {
      errors.required(name, "an empty string is disallowed");
    } else {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
    if (!spec.at("csi").isSet()) {
      errors.required(spec.at("csi"), "has to be specified when using volumeAttributesClassName");
    }
  }
}
