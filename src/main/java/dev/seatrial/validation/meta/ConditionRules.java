package dev.seatrial.validation.meta;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Conditions of the type that all newer kinds share.
 *
 * <p>As {@code ValidateConditions} in {@code
 * apimachinery/pkg/apis/meta/v1/validation/validation.go}, v1.37.
 */
public final class ConditionRules {
  private static final List<String> STATES = List.of("False", "True", "Unknown");
  private static final int REASON_BYTES = 1024;
  private static final int MESSAGE_BYTES = 32 * 1024;
  private static final Pattern REASON = Pattern.compile("[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?");
  private static final String NO_REASON =
      "a condition reason must start with alphabetic character, optionally followed by a string of"
          + " alphanumeric characters or '_,:', and must end with an alphanumeric character or '_'"
          + " (e.g. 'my_name',  or 'MY_NAME',  or 'MyName',  or 'ReasonA,ReasonB',  or"
          + " 'ReasonA:ReasonB', regex used for validation is"
          + " '[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?')";

  private ConditionRules() {}

  /** Checks each of the conditions; each type may come once. */
  public static void check(FieldValue conditions, FieldErrors errors) {
    Set<String> types = new TreeSet<>();
    for (FieldValue condition : conditions.items()) {
      String type = condition.at("type").text();
      if (!types.add(type)) {
        errors.duplicate(condition, Tree.of(type));
      }
      checkType(condition.at("type"), errors);
      checkState(condition.at("status"), errors);
      FieldValue generation = condition.at("observedGeneration");
      if (generation.number() < 0) {
        errors.invalidNumber(generation, "must be greater than or equal to zero");
      }
      if (!condition.at("lastTransitionTime").isSet()) {
        errors.required(condition.at("lastTransitionTime"), "");
      }
      checkReason(condition.at("reason"), errors);
      if (Formats.bytes(condition.at("message").text()) > MESSAGE_BYTES) {
        errors.tooLong(condition.at("message"), MESSAGE_BYTES);
      }
    }
  }

  /** Whether some condition of an object's status has the type and the state. */
  public static boolean holds(Tree object, String type, String state) {
    return object.items("status", "conditions").stream()
        .anyMatch(
            condition ->
                condition.text("", "type").equals(type)
                    && condition.text("", "status").equals(state));
  }

  private static void checkType(FieldValue type, FieldErrors errors) {
    if (type.isEmpty()) {
      errors.required(type, "is required");
    } else {
      LabelValidation.labelName(type, errors);
    }
  }

  private static void checkState(FieldValue state, FieldErrors errors) {
    if (state.isEmpty()) {
      errors.required(state, "");
    } else {
      Choice.of(state, STATES, errors);
    }
  }

  private static void checkReason(FieldValue reason, FieldErrors errors) {
    if (reason.isEmpty()) {
      errors.required(reason, "");
      return;
    }
    if (!REASON.matcher(reason.text()).matches()) {
      errors.invalid(reason, NO_REASON);
    }
    if (Formats.bytes(reason.text()) > REASON_BYTES) {
      errors.tooLong(reason, REASON_BYTES);
    }
  }
}
