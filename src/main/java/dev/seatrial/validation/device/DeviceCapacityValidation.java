package dev.seatrial.validation.device;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of something a device has, and how it may be shared out.
 *
 * <p>As {@code validateRequestPolicy} in {@code pkg/apis/resource/validation/validation.go}, v1.37.
 */
final class DeviceCapacityValidation {
  private static final int MOST_VALUES = 10;

  private DeviceCapacityValidation() {}

  static void check(FieldValue capacity, boolean shared, FieldErrors errors) {
    FieldValue policy = capacity.at("requestPolicy");
    if (!policy.isSet()) {
      return;
    }
    if (!shared) {
      errors.forbidden(policy, "allowMultipleAllocations must be true");
      return;
    }
    FieldValue values = policy.at("validValues");
    FieldValue range = policy.at("validRange");
    if (!values.isEmpty() && range.isSet()) {
      errors.forbidden(
          policy,
          "exactly one policy can be specified, cannot specify \"validValues\" and \"validRange\""
              + " at the same time");
      return;
    }
    FieldValue given = policy.at("default");
    Quantity most = Quantity.of(capacity.tree().at("value"));
    if (!values.isEmpty()) {
      if (given.isSet()) {
        checkValues(values, Quantity.of(given.tree()), most, errors);
      } else {
        errors.required(given, "required when validValues is defined");
      }
    } else if (range.isSet()) {
      if (given.isSet()) {
        checkRange(range, Quantity.of(given.tree()), most, errors);
      } else {
        errors.required(given, "required when validRange is defined");
      }
    }
  }

  private static void checkValues(
      FieldValue values, Quantity given, Quantity most, FieldErrors errors) {
    List<FieldValue> items = values.items();
    for (int i = 1; i < items.size(); i++) {
      Quantity now = Quantity.of(items.get(i).tree());
      if (Quantity.of(items.get(i - 1).tree()).compareTo(now) > 0) {
        errors.invalid(items.get(i), now.toTree(), "values must be sorted in ascending order");
      }
    }
    if (items.size() > MOST_VALUES) {
      errors.tooMany(values, items.size(), MOST_VALUES);
    } else {
      // Values that are rounded to the same whole number are the same.
      Set<Long> seen = new TreeSet<>();
      for (FieldValue item : items) {
        Quantity value = Quantity.of(item.tree());
        if (value.compareTo(most) > 0) {
          errors.invalid(item, value.toTree(), "option is larger than capacity value: " + most);
        }
        if (!seen.add(value.value())) {
          errors.duplicate(item, Tree.of(Long.toString(value.value())));
        }
      }
    }
    boolean found = items.stream().anyMatch(item -> Quantity.of(item.tree()).compareTo(given) == 0);
    if (!found || items.size() > MOST_VALUES) {
      errors.invalid(
          values, given.toTree(), "default value is not valid according to the requestPolicy");
    }
  }

  private static void checkRange(
      FieldValue range, Quantity given, Quantity most, FieldErrors errors) {
    FieldValue min = range.at("min");
    if (!min.isSet()) {
      errors.required(min, "required when validRange is defined");
      return;
    }
    Quantity least = Quantity.of(min.tree());
    if (least.compareTo(most) > 0) {
      errors.invalid(min, least.toTree(), "min is larger than capacity value: " + most);
    }
    if (given.compareTo(least) < 0) {
      errors.invalid(range.at("default"), given.toTree(), "default is less than min: " + least);
    }
    if (range.at("max").isSet()) {
      checkMax(range, given, most, errors);
    }
    if (range.at("step").isSet()) {
      checkStep(range, given, most, errors);
    }
  }

  private static void checkMax(
      FieldValue range, Quantity given, Quantity most, FieldErrors errors) {
    FieldValue max = range.at("max");
    Quantity largest = Quantity.of(max.tree());
    Quantity least = Quantity.of(range.tree().at("min"));
    if (least.compareTo(largest) > 0) {
      errors.invalid(max, least.toTree(), "min is larger than max: " + largest);
    }
    if (largest.compareTo(most) > 0) {
      errors.invalid(max, largest.toTree(), "max is larger than capacity value: " + most);
    }
    if (given.compareTo(largest) > 0) {
      errors.invalid(range.at("default"), given.toTree(), "default is more than max: " + largest);
    }
  }

  private static void checkStep(
      FieldValue range, Quantity given, Quantity most, FieldErrors errors) {
    FieldValue field = range.at("step");
    Quantity step = Quantity.of(field.tree());
    if (step.sign() <= 0) {
      errors.invalid(field, step.toTree(), "must be greater than zero");
      return;
    }
    Quantity least = Quantity.of(range.tree().at("min"));
    Quantity first = least.plus(step);
    if (first.compareTo(most) > 0) {
      errors.invalid(
          field, step.toTree(), "one step " + first + " is larger than capacity value: " + most);
    }
    if (areWholeNumbers(range, given, errors)) {
      checkReached(field, given, least, errors);
      if (range.at("max").isSet()) {
        checkReached(field, Quantity.of(range.tree().at("max")), least, errors);
      }
    }
  }

  /** Whether all the amounts are such that the server can reckon with them. */
  // As validateInt64Range.
  private static boolean areWholeNumbers(FieldValue range, Quantity given, FieldErrors errors) {
    int before = errors.size();
    checkWholeNumber(range.at("default"), given, errors);
    for (String name : List.of("min", "max", "step")) {
      FieldValue field = range.at(name);
      if (field.isSet()) {
        checkWholeNumber(field, Quantity.of(field.tree()), errors);
      }
    }
    return errors.size() == before;
  }

  private static void checkWholeNumber(FieldValue field, Quantity amount, FieldErrors errors) {
    if (amount.sign() < 0) {
      errors.invalid(field, amount.toTree(), "must be greater than or equal to 0");
    } else if (amount.compareTo(Quantity.of(Long.MAX_VALUE)) > 0) {
      errors.invalid(field, amount.toTree(), "must not be larger than 9223372036854775807");
    }
  }

  private static void checkReached(
      FieldValue field, Quantity value, Quantity least, FieldErrors errors) {
    Quantity step = Quantity.of(field.tree());
    if ((value.value() - least.value()) % step.value() != 0) {
      errors.invalid(
          field,
          value.toTree(),
          "value is not a multiple of a given step (" + step + ") from (" + least + ")");
    }
  }
}
