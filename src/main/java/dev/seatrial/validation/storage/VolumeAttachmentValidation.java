package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;

/**
 * VolumeAttachments. Their status is looked at only where it is written: else the server drops it.
 *
 * <p>As {@code ValidateVolumeAttachment} in {@code pkg/apis/storage/validation/validation.go},
 * v1.37.
 */
public final class VolumeAttachmentValidation implements KindValidation {
  private static final int METADATA_BYTES = 256 * 1024;
  private static final int MESSAGE_BYTES = 1024;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    StorageVolumeValidation.declaredDriver(spec.at("attacher"), errors);
    checkSpec(spec, errors);
  }

  private static void checkSpec(FieldValue spec, FieldErrors errors) {
    FieldValue source = spec.at("source");
    FieldValue name = source.at("persistentVolumeName");
    checkSource(source, errors);
    FieldValue node = spec.at("nodeName");
    errors.invalidEach(node, Tree.of(node.text()), Formats.dnsSubdomain(node.text()));
    if (name.isSet()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    if (InternalForm.same("storage.VolumeAttachmentSpec", spec.tree(), old.tree().at("spec"))) {
      create(object, errors);
      return;
    }
    // The declared rules end where the spec has changed, and those written by hand remain.
    StorageVolumeValidation.csiDriver(spec.at("attacher"), errors);
    checkSpec(spec, errors);
    errors.declare(declared -> declared.invalid(spec, Tree.NULL, Immutability.MESSAGE));
  }

  private static void checkSource(FieldValue source, FieldErrors errors) {
    String words = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    FieldValue inline = source.at("inlineVolumeSpec");
    FieldValue name = source.at("persistentVolumeName");
    if (!inline.isSet() && !name.isSet()) {
      errors.required(source, words);
    } else if (inline.isSet() && name.isSet()) {
      errors.forbidden(source, words);
    } else if (inline.isSet()) {
      PersistentVolumeSpec.checkInline(inline, errors);
    } else if (name.isEmpty()) {
      errors.required(name, "must specify non empty persistentVolumeName");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue status = object.at("status");
    int size = 0;
    for (FieldValue entry : status.at("attachmentMetadata").entries()) {
      size += Formats.bytes(entry.name()) + Formats.bytes(entry.text());
    }
    if (size > METADATA_BYTES) {
      errors.tooLong(status.at("attachmentMetadata"), METADATA_BYTES);
    }
    checkError(status.at("attachError"), errors);
    checkError(status.at("detachError"), errors);
  }

  private static void checkError(FieldValue error, FieldErrors errors) {
    if (Formats.bytes(error.at("message").text()) > MESSAGE_BYTES) {
      errors.tooLong(error.at("message"), MESSAGE_BYTES);
    }
    if (error.at("errorCode").number() < 0) {
      errors.invalidNumber(error.at("errorCode"), "must be between 0 and 2147483647, inclusive");
    }
  }
}
