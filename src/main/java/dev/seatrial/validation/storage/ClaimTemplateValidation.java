package dev.seatrial.validation.storage;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.ObjectMetaValidation;
import java.util.List;

/**
 * The rules for templates of objects other than pods, whose metadata is labels and annotations
 * only.
 *
 * <p>Follows ValidatePersistentVolumeClaimTemplate and ValidateTemplateObjectMeta in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class ClaimTemplateValidation {
  private static final List<String> ALLOWED = List.of("annotations", "labels");
  // The fields of ObjectMeta in the order of Go, as the message's loop meets them.
  private static final List<String> ALL =
      List.of(
          "name",
          "generateName",
          "namespace",
          "selfLink",
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "labels",
          "annotations",
          "ownerReferences",
          "finalizers",
          "managedFields");

  private ClaimTemplateValidation() {}

  static void template(FieldValue template, FieldErrors errors) {
    metadata(template.at("metadata"), errors);
    PersistentVolumeClaimSpec.check(template.at("spec"), errors);
  }

  /** As ValidateTemplateObjectMeta. */
  public static void metadata(FieldValue metadata, FieldErrors errors) {
    ObjectMetaValidation.annotations(metadata.at("annotations"), errors);
    LabelValidation.labels(metadata.at("labels"), errors);
    ObjectTree given = metadata.tree().object();
    for (String field : ALL) {
      if (isGiven(field, given.at(field)) && !ALLOWED.contains(field)) {
        // Upstream makes this path of the Go name, with only its first letter lowered.
        errors.forbidden(metadata.at(field.equals("uid") ? "uID" : field), "cannot be set");
      }
    }
  }

  // Go's zero value is a nil list, which an empty one is not, and a nil pointer, which 0 is not.
  private static boolean isGiven(String field, Tree value) {
    boolean isPointer = field.equals("deletionGracePeriodSeconds");
    return value instanceof ListTree || (isPointer ? !value.isUnset() : !value.isEmpty());
  }
}
