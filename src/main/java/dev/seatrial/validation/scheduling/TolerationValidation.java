package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;

/**
 * The rules for tolerations, of pods and of runtime classes.
 *
 * <p>Follows ValidateTolerations in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class TolerationValidation {
  private static final List<String> EFFECTS =
      List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

  private TolerationValidation() {}

  /** Checks a list of tolerations. */
  public static void check(FieldValue tolerations, FieldErrors errors) {
    for (FieldValue toleration : tolerations.items()) {
      FieldValue key = toleration.at("key");
      FieldValue operator = toleration.at("operator");
      FieldValue effect = toleration.at("effect");
      if (!key.isEmpty()) {
        LabelValidation.labelName(key, errors);
      } else if (!operator.text().equals("Exists")) {
        errors.invalidText(
            operator,
            "operator must be Exists when `key` is empty, which means \"match all values and all"
                + " keys\"");
      }
      if (toleration.at("tolerationSeconds").isSet() && !effect.text().equals("NoExecute")) {
        errors.invalidText(effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
      }
      value(operator, toleration.at("value").text(), errors);
      if (!effect.isEmpty()) {
        Choice.of(effect, EFFECTS, errors);
      }
    }
  }

  // What is wrong with the value is reported at the operator.
  private static void value(FieldValue operator, String value, FieldErrors errors) {
    switch (operator.text()) {
      case "", "Equal" -> {
        List<String> wrong = Formats.labelValue(value);
        if (!wrong.isEmpty()) {
          errors.invalid(operator, Tree.of(value), String.join(";", wrong));
        }
      }
      case "Exists" -> {
        if (!value.isEmpty()) {
          errors.invalid(
              operator, Tree.of(value), "value must be empty when `operator` is 'Exists'");
        }
      }
      // Known, but behind a feature gate that is off.
      case "Lt", "Gt" -> errors.notSupported(operator, List.of("Equal", "Exists", "Lt", "Gt"));
      default -> errors.notSupported(operator, List.of("Equal", "Exists"));
    }
  }
}
