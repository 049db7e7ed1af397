package dev.seatrial.validation.cluster;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Namespaces.
 *
 * <p>As {@code ValidateNamespace} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class NamespaceValidation implements KindValidation {
  private static final List<String> STANDARD =
      List.of("kubernetes", "orphan", "foregroundDeletion");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue finalizers = object.at("spec", "finalizers");
    for (FieldValue finalizer : finalizers.items()) {
      // The errors stand at the list, not at the item.
      checkFinalizer(finalizer.text(), finalizers, errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // The server keeps the old finalizers, whatever the new object says.
    create(old, errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    boolean leaves = object.at("metadata", "deletionTimestamp").isSet();
    String due = leaves ? "Terminating" : "Active";
    FieldValue phase = object.at("status", "phase");
    if (!phase.text().equals(due)) {
      errors.invalid(
          // The real server writes the name of the Go field.
          object.at("status", "Phase"),
          Tree.of(phase.text()),
          "may only be '"
              + due
              + "' if `deletionTimestamp` is "
              + (leaves ? "not empty" : "empty"));
    }
  }

  /** Those who have to let go of it. As ValidateNamespaceFinalizeUpdate. */
  public static void checkFinalizers(FieldValue object, FieldErrors errors) {
    for (FieldValue finalizer : object.at("spec", "finalizers").items()) {
      checkFinalizer(finalizer.text(), finalizer, errors);
    }
  }

  private static void checkFinalizer(String name, FieldValue place, FieldErrors errors) {
    errors.invalidEach(place, Tree.of(name), Formats.qualifiedName(name));
    if (name.indexOf('/') < 0 && !STANDARD.contains(name)) {
      errors.invalid(
          place,
          Tree.of(name),
          "name is neither a standard finalizer name nor is it fully qualified");
    }
  }
}
