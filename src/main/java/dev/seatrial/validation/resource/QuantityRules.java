package dev.seatrial.validation.resource;

import dev.seatrial.object.Quantity;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * The rules for amounts of resources.
 *
 * <p>Follows {@code ValidateNonnegativeQuantity} and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class QuantityRules {
  private static final int THOUSANDTHS = 1000;

  private QuantityRules() {}

  /** As ValidateNonnegativeQuantity. */
  public static void notNegative(FieldValue field, FieldErrors errors) {
    Quantity amount = Quantity.of(field.tree());
    if (amount.sign() < 0) {
      errors.invalid(field, amount.toTree(), "must be greater than or equal to 0");
    }
  }

  /** As ValidatePositiveQuantityValue. */
  public static void positive(FieldValue field, FieldErrors errors) {
    Quantity amount = Quantity.of(field.tree());
    if (amount.sign() <= 0) {
      errors.invalid(field, amount.toTree(), "must be greater than zero");
    }
  }

  /** As ValidateResourceQuantityValue: what is counted comes in whole units. */
  public static void ofResource(String name, FieldValue field, FieldErrors errors) {
    notNegative(field, errors);
    Quantity amount = Quantity.of(field.tree());
    if (ResourceNames.isCounted(name) && amount.milliValue() % THOUSANDTHS != 0) {
      errors.invalid(field, amount.toTree(), "must be an integer");
    }
  }
}
