package dev.seatrial.validation.access;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.Set;
import java.util.TreeSet;

/**
 * The conditions of flow schemas and priority levels.
 *
 * <p>As {@code ValidateFlowSchemaStatus} in {@code pkg/apis/flowcontrol/validation/validation.go},
 * v1.37.
 */
final class FlowConditions {
  private FlowConditions() {}

  static void check(FieldValue conditions, FieldErrors errors) {
    Set<String> types = new TreeSet<>();
    for (FieldValue condition : conditions.items()) {
      FieldValue type = condition.at("type");
      if (!types.add(type.text())) {
        errors.duplicate(type);
      }
      if (type.isEmpty()) {
        errors.required(type, "");
      }
    }
  }
}
