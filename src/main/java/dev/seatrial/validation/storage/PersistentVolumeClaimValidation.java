package dev.seatrial.validation.storage;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;

/**
 * PersistentVolumeClaims.
 *
 * <p>As {@code ValidatePersistentVolumeClaimUpdate} in {@code
 * pkg/apis/core/validation/validation.go} and the strategy of its registry, v1.37.
 */
public final class PersistentVolumeClaimValidation implements KindValidation {
  private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";
  private static final String[] STORAGE = {"spec", "resources", "requests", "storage"};
  private static final String ATTRIBUTES_CLASS = "volumeAttributesClassName";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    PersistentVolumeClaimSpec.check(ClaimSources.created(object).at("spec"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue before = ClaimSources.stored(old);
    FieldValue claim = ClaimSources.updated(object, before);
    PersistentVolumeClaimSpec.check(claim.at("spec"), before.tree().at("spec"), errors);
    checkUnchanged(claim, before, errors);
    checkSize(claim, before, errors);
    // The path lacks the "spec".
    FieldValue mode =
        new FieldValue(claim.path().field("volumeMode"), claim.tree().at("spec", "volumeMode"));
    Immutability.check("*text", mode, before.at("spec", "volumeMode"), errors);
    checkAttributesClass(claim, before, errors);
  }

  private static void checkUnchanged(FieldValue claim, FieldValue old, FieldErrors errors) {
    Tree now = claim.tree().at("spec");
    Tree before = old.tree().at("spec");
    if (before.at("volumeName").isEmpty()) {
      before = before.with(now.at("volumeName"), "volumeName");
    }
    Tree annotated = old.tree().at("metadata", "annotations", CLASS_ANNOTATION);
    if (movesClassFromAnnotation(claim, old)) {
      now = now.without("storageClassName");
    } else {
      checkAnnotation(claim, old, errors);
      boolean fromNone =
          before.at("storageClassName").isUnset()
              && !now.at("storageClassName").isUnset()
              && (!annotated.isPresent() || annotated.equals(now.at("storageClassName")));
      if (fromNone) {
        now = now.with(before.at("storageClassName"), "storageClassName");
      }
    }
    if (old.at("status", "phase").text().equals("Bound")) {
      now =
          now.with(
              before.at("resources", "requests", "storage"), "resources", "requests", "storage");
      now = now.with(before.at(ATTRIBUTES_CLASS), ATTRIBUTES_CLASS);
    }
    if (!InternalForm.same("core.PersistentVolumeClaimSpec", now, before)) {
      errors.forbidden(
          claim.at("spec"),
          "spec is immutable after creation except resources.requests and"
              + " volumeAttributesClassName for bound claims\n"
              + InternalForm.difference("core.PersistentVolumeClaimSpec", before, now));
    }
  }

  private static boolean movesClassFromAnnotation(FieldValue claim, FieldValue old) {
    Tree annotated = old.tree().at("metadata", "annotations", CLASS_ANNOTATION);
    Tree stillAnnotated = claim.tree().at("metadata", "annotations", CLASS_ANNOTATION);
    return annotated.isPresent()
        && !old.at("spec", "storageClassName").isSet()
        && annotated.equals(claim.tree().at("spec", "storageClassName"))
        && (!stillAnnotated.isPresent() || stillAnnotated.equals(annotated));
  }

  private static void checkAnnotation(FieldValue claim, FieldValue old, FieldErrors errors) {
    FieldValue annotation = claim.at("metadata", "annotations", CLASS_ANNOTATION);
    if (!annotation.text().equals(old.at("metadata", "annotations", CLASS_ANNOTATION).text())) {
      errors.invalidText(annotation, Immutability.MESSAGE);
    }
  }

  private static void checkSize(FieldValue claim, FieldValue old, FieldErrors errors) {
    Quantity now = Quantity.of(claim.tree().at(STORAGE));
    Quantity given = Quantity.of(old.tree().at("status", "capacity", "storage"));
    boolean shrinks = now.compareTo(Quantity.of(old.tree().at(STORAGE))) < 0;
    if (shrinks && now.compareTo(given) <= 0) {
      errors.forbidden(claim.at(STORAGE), "field can not be less than status.capacity");
    }
  }

  private static void checkAttributesClass(FieldValue claim, FieldValue old, FieldErrors errors) {
    FieldValue name = claim.at("spec", ATTRIBUTES_CLASS);
    boolean changed =
        !InternalForm.same("*text", name.tree(), old.tree().at("spec", ATTRIBUTES_CLASS));
    if (!changed || !old.at("status", "currentVolumeAttributesClassName").isSet()) {
      return;
    }
    String when = " is forbidden when status.currentVolumeAttributesClassName is not nil";
    if (!name.isSet()) {
      errors.forbidden(name, "update to nil" + when);
    } else if (name.isEmpty()) {
      errors.forbidden(name, "update to empty string" + when);
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new ClaimStatus(object, errors).check();
  }
}
