package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The versions of a custom resource.
 *
 * <p>As {@code validateCustomResourceDefinitionVersion} and what surrounds it, v1.37. That all
 * versions say the same is no error here: {@link CrdInternalForm} has moved it to the spec.
 */
final class CrdVersions {
  private static final int WARNING_LENGTH = 256;

  private CrdVersions() {}

  static void check(FieldValue spec, CrdOptions options, FieldErrors errors) {
    for (FieldValue version : spec.at("versions").items()) {
      CrdNames.checkItem(version.at("name"), errors);
      FieldValue shared = spec.at("subresources");
      boolean status = (shared.isSet() ? shared : version.at("subresources")).at("status").isSet();
      checkOne(version, status, options, errors);
    }
  }

  private static void checkOne(
      FieldValue version, boolean status, CrdOptions options, FieldErrors errors) {
    checkWarning(version, errors);
    CrdOptions own = options.forVersion(version.at("name").text());
    CrdSchemaRules.check(version.at("schema"), status, own, errors);
    CrdSubresources.check(version.at("subresources"), errors);
    for (FieldValue column : version.at("additionalPrinterColumns").items()) {
      CrdSubresources.checkColumn(column, errors);
    }
    FieldValue selectable = version.at("selectableFields");
    FieldValue schema = version.at("schema", "openAPIV3Schema");
    if (!selectable.isEmpty() && !schema.isSet()) {
      errors.invalid(
          selectable,
          Tree.of(""),
          "may only be set when `version.schema.openAPIV3Schema` is not included");
    } else {
      SelectableFields.check(selectable, schema.tree(), errors);
    }
  }

  /** Unique names, one of them stored. */
  static void checkTogether(FieldValue versions, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    versions.items().forEach(version -> names.add(version.at("name").text()));
    Tree shown =
        InternalForm.of("[]apiextensions.CustomResourceDefinitionVersion", versions.tree());
    if (names.size() < versions.items().size()) {
      errors.invalid(versions, shown, "must contain unique version names");
    }
    if (versions.items().stream().filter(version -> version.at("storage").flag()).count() != 1) {
      errors.invalid(versions, shown, "must have exactly one version marked as storage version");
    }
  }

  // As validateDeprecationWarning.
  private static void checkWarning(FieldValue version, FieldErrors errors) {
    FieldValue warning = version.at("deprecationWarning");
    if (!warning.isSet()) {
      return;
    }
    if (!version.at("deprecated").flag()) {
      errors.invalid(warning, "can only be set for deprecated versions");
      return;
    }
    if (Formats.bytes(warning.text()) > WARNING_LENGTH) {
      errors.invalid(warning, "must be <= 256 characters long");
    }
    if (warning.isEmpty()) {
      errors.invalid(warning, "must not be an empty string");
    }
    int position = 0;
    for (int c : warning.text().codePoints().toArray()) {
      if (!isPrintable(c)) {
        errors.invalid(
            warning,
            "must only contain printable UTF-8 characters; non-printable character found at index "
                + position);
        return;
      }
      position += Formats.bytes(Character.toString(c));
    }
  }

  // As unicode.IsPrint: the only space is the plain one.
  private static boolean isPrintable(int c) {
    List<Integer> unprintable =
        List.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SPACE_SEPARATOR);
    return c == ' ' || !unprintable.contains(Character.getType(c));
  }
}
