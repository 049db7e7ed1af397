package dev.seatrial.validation.crd;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Locale;

/**
 * The names of a custom resource.
 *
 * <p>As {@code ValidateCustomResourceDefinitionNames}, v1.37.
 */
final class CrdNames {
  private CrdNames() {}

  /** All must be there in a spec. */
  static void checkRequired(FieldValue names, FieldErrors errors) {
    for (String field : List.of("plural", "singular", "kind", "listKind")) {
      if (names.at(field).isEmpty()) {
        errors.required(names.at(field), "");
      }
    }
  }

  static void check(FieldValue names, FieldErrors errors) {
    checkLabel(names.at("plural"), errors);
    checkLabel(names.at("singular"), errors);
    checkKind(names.at("kind"), errors);
    FieldValue listKind = names.at("listKind");
    checkKind(listKind, errors);
    for (FieldValue shortName : names.at("shortNames").items()) {
      checkItem(shortName, errors);
    }
    if (!listKind.isEmpty() && listKind.text().equals(names.at("kind").text())) {
      errors.invalid(listKind, "kind and listKind may not be the same");
    }
    for (FieldValue category : names.at("categories").items()) {
      checkItem(category, errors);
    }
  }

  /** An empty name is no label, but not looked at here. */
  static void checkLabel(FieldValue name, FieldErrors errors) {
    if (!name.isEmpty()) {
      checkItem(name, errors);
    }
  }

  static void checkItem(FieldValue name, FieldErrors errors) {
    List<String> wrong = Formats.dns1035Label(name.text());
    if (!wrong.isEmpty()) {
      errors.invalidText(name, String.join(",", wrong));
    }
  }

  private static void checkKind(FieldValue kind, FieldErrors errors) {
    List<String> wrong = Formats.dns1035Label(kind.text().toLowerCase(Locale.ROOT));
    if (!kind.isEmpty() && !wrong.isEmpty()) {
      errors.invalid(
          kind, "may have mixed case, but should otherwise match: " + String.join(",", wrong));
    }
  }
}
