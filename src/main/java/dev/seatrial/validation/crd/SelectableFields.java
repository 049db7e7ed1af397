package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.custom.SchemaPath;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a custom resource that a field selector may name.
 *
 * <p>As {@code ValidateCustomResourceSelectableFields}, v1.37.
 */
final class SelectableFields {
  private static final int MOST = 8;
  private static final List<String> TYPES = List.of("string", "boolean", "integer");

  private SelectableFields() {}

  static void check(FieldValue fields, Tree schema, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue selectable : fields.items()) {
      FieldValue text = selectable.at("jsonPath");
      if (text.isEmpty()) {
        errors.required(text, "");
        continue;
      }
      SchemaPath found = SchemaPath.dotted(text.text(), schema);
      if (!found.isFound()) {
        errors.invalid(text, "is an invalid path: " + found.problem());
        continue;
      }
      String path = found.path().toString();
      if (path.equals("metadata") || path.startsWith("metadata.")) {
        errors.invalid(text, "must not point to fields in metadata");
      }
      if (!TYPES.contains(found.schema().text("", "type"))) {
        errors.invalid(
            text,
            "must point to a field of type string, boolean or integer. Enum string fields and"
                + " strings with formats are allowed.");
      }
      if (!seen.add(path)) {
        errors.duplicate(text);
      }
    }
    if (seen.size() > MOST) {
      errors.tooMany(fields, seen.size(), MOST);
    }
  }
}
