package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;

/**
 * The rules for how pods spread over the parts of a cluster.
 *
 * <p>Follows validateTopologySpreadConstraints in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
public final class TopologySpreadValidation {
  private TopologySpreadValidation() {}

  /** Checks the {@code topologySpreadConstraints} of a pod's spec. */
  public static void check(FieldValue constraints, FieldErrors errors) {
    List<FieldValue> items = constraints.items();
    for (int i = 0; i < items.size(); i++) {
      FieldValue constraint = items.get(i);
      FieldValue when = constraint.at("whenUnsatisfiable");
      positive(constraint.at("maxSkew"), errors);
      if (constraint.at("topologyKey").isEmpty()) {
        errors.required(constraint.at("topologyKey"), "can not be empty");
      }
      Choice.of(when, List.of("DoNotSchedule", "ScheduleAnyway"), errors);
      notRepeated(constraint, items.subList(i + 1, items.size()), errors);
      minDomains(constraint.at("minDomains"), when.text(), errors);
      Choice.optional(constraint.at("nodeAffinityPolicy"), List.of("Honor", "Ignore"), errors);
      Choice.optional(constraint.at("nodeTaintsPolicy"), List.of("Honor", "Ignore"), errors);
      AffinityValidation.labelKeys(constraint, errors);
      LabelValidation.selector(constraint.at("labelSelector"), errors);
    }
  }

  private static void positive(FieldValue number, FieldErrors errors) {
    if (number.number() <= 0) {
      errors.invalidNumber(number, "must be greater than zero");
    }
  }

  private static void notRepeated(
      FieldValue constraint, List<FieldValue> rest, FieldErrors errors) {
    String pair = pair(constraint);
    if (rest.stream().anyMatch(other -> pair(other).equals(pair))) {
      errors.duplicate(constraint.at("{topologyKey, whenUnsatisfiable}"), Tree.of(pair));
    }
  }

  private static String pair(FieldValue constraint) {
    String when = constraint.at("whenUnsatisfiable").text();
    return "{" + constraint.at("topologyKey").text() + ", " + when + "}";
  }

  private static void minDomains(FieldValue least, String when, FieldErrors errors) {
    if (!least.isSet()) {
      return;
    }
    positive(least, errors);
    if (!when.equals("DoNotSchedule")) {
      errors.invalid(
          least, "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + when);
    }
  }
}
