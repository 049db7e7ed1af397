package dev.seatrial.validation.crd;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * Whatever a nested schema restricts must be described in the structure.
 *
 * <p>As {@code validateStructuralCompleteness} in {@code pkg/apiserver/schema/complete.go}, v1.37.
 */
final class StructuralCompleteness {
  private StructuralCompleteness() {}

  static void check(FieldValue schema, FieldErrors errors) {
    values(schema, schema, errors);
  }

  private static void values(FieldValue restriction, FieldValue structure, FieldErrors errors) {
    nested(restriction.at("not"), structure, errors);
    for (String junctor : List.of("allOf", "anyOf", "oneOf")) {
      restriction.at(junctor).items().forEach(inner -> nested(inner, structure, errors));
    }
  }

  private static void nested(FieldValue restriction, FieldValue structure, FieldErrors errors) {
    if (!(restriction.tree() instanceof ObjectTree)) {
      return;
    }
    if (!structure.isSet()) {
      errors.required(structure, "because it is defined in " + restriction.path());
      return;
    }
    values(restriction, structure, errors);
    nested(restriction.at("items"), structure.at("items"), errors);
    for (FieldValue property : restriction.at("properties").entries()) {
      nested(property, structure.at("properties").key(property.name()), errors);
    }
  }
}
