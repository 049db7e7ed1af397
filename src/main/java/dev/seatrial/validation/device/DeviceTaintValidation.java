package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;

/**
 * Taints of devices and the tolerations that requests have for them.
 *
 * <p>As {@code validateDeviceTaint} and {@code validateDeviceToleration} in {@code
 * pkg/apis/resource/validation/validation.go}, v1.37.
 */
final class DeviceTaintValidation {
  private static final List<String> EFFECTS = List.of("NoExecute", "NoSchedule", "None");
  private static final List<String> OPERATORS = List.of("Equal", "Exists");

  private DeviceTaintValidation() {}

  static void check(FieldValue taint, Tree old, FieldErrors errors) {
    LabelValidation.labelName(taint.at("key"), errors);
    if (!taint.at("value").isEmpty()) {
      value(taint.at("value"), errors);
    }
    FieldValue effect = taint.at("effect");
    boolean changed = old.isUnset() || !old.text("", "effect").equals(effect.text());
    if (changed) {
      Choice.required(effect, EFFECTS, errors);
    }
  }

  static void tolerations(FieldValue tolerations, FieldErrors errors) {
    tolerations.items().forEach(toleration -> toleration(toleration, errors));
  }

  private static void toleration(FieldValue toleration, FieldErrors errors) {
    FieldValue value = toleration.at("value");
    String operator = toleration.at("operator").text();
    if (operator.equals("Exists") && !value.isEmpty()) {
      errors.invalid(value, "must be empty for operator `Exists`");
    } else if (operator.equals("Equal")) {
      value(value, errors);
    }
    errors.declare(declared -> declaredToleration(toleration, declared));
  }

  /** The rules beside the type alone. */
  static void declaredTolerations(FieldValue tolerations, FieldErrors errors) {
    tolerations.items().forEach(toleration -> declaredToleration(toleration, errors));
  }

  private static void declaredToleration(FieldValue toleration, FieldErrors errors) {
    if (!toleration.at("key").isEmpty()) {
      LabelValidation.labelName(toleration.at("key"), errors);
    }
    Choice.required(toleration.at("operator"), OPERATORS, errors);
    if (!toleration.at("effect").isEmpty()) {
      Choice.of(toleration.at("effect"), EFFECTS, errors);
    }
  }

  private static void value(FieldValue value, FieldErrors errors) {
    errors.invalidEach(value, Tree.of(value.text()), Formats.labelValue(value.text()));
  }
}
