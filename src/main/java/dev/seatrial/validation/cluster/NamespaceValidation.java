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
      String name = finalizer.text();
      errors.invalidEach(finalizers, Tree.of(name), Formats.qualifiedName(name));
      if (name.indexOf('/') < 0 && !STANDARD.contains(name)) {
        errors.invalid(
            finalizers,
            Tree.of(name),
            "name is neither a standard finalizer name nor is it fully qualified");
      }
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // The server keeps the old finalizers, whatever the new object says.
    create(old, errors);
  }
}
