package dev.seatrial.validation.format;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/** What the API server says of numbers out of their range; an absent number reads as zero. */
public final class WholeNumbers {
  private WholeNumbers() {}

  /** The number is {@code most} or less. */
  public static void atMost(long most, FieldValue field, FieldErrors errors) {
    if (field.number() > most) {
      errors.invalid(field, Tree.of(field.number()), "must be less than or equal to " + most);
    }
  }
}
