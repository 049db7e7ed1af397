package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * PriorityClasses.
 *
 * <p>As {@code ValidatePriorityClass} in {@code pkg/apis/scheduling/validation/validation.go},
 * v1.37.
 */
public final class PriorityClassValidation implements KindValidation {
  private static final String SYSTEM = "system-";
  private static final long HIGHEST = 1_000_000_000;

  /** A class that the system itself has: only this name, value and default go together. */
  private record Known(String name, long value) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("system-node-critical", 2 * HIGHEST + 1000),
          new Known("system-cluster-critical", 2 * HIGHEST));

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue name = object.at("metadata", "name");
    FieldValue value = object.at("value");
    if (name.text().startsWith(SYSTEM)) {
      String problem = systemProblem(object);
      if (!problem.isEmpty()) {
        errors.forbidden(
            name,
            "priority class names with 'system-' prefix are reserved for system use only. error: "
                + problem);
      }
    } else if (value.number() > HIGHEST) {
      errors.forbidden(value, "maximum allowed value of a user defined priority is " + HIGHEST);
    }
    checkPreemption(object.at("preemptionPolicy"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    if (object.at("value").number() != old.at("value").number()) {
      errors.forbidden(object.at("value"), "may not be changed in an update.");
    }
    Immutability.check("*text", object.at("preemptionPolicy"), old.at("preemptionPolicy"), errors);
  }

  // As IsKnownSystemPriorityClass in pkg/apis/scheduling/v1/helpers.go.
  private static String systemProblem(FieldValue object) {
    String name = object.at("metadata", "name").text();
    for (Known known : KNOWN) {
      if (known.name().equals(name)) {
        if (known.value() != object.at("value").number()) {
          return "value of " + name + " PriorityClass must be " + known.value();
        }
        return object.at("globalDefault").flag()
            ? "globalDefault of " + name + " PriorityClass must be false"
            : "";
      }
    }
    return name + " is not a known system priority class";
  }

  private static void checkPreemption(FieldValue policy, FieldErrors errors) {
    List<String> supported = List.of("PreemptLowerPriority", "Never");
    if (!policy.isSet()) {
      return;
    }
    if (policy.isEmpty()) {
      errors.required(policy, "");
    } else if (!supported.contains(policy.text())) {
      errors.notSupported(policy, Tree.of(policy.text()), supported);
    }
  }
}
