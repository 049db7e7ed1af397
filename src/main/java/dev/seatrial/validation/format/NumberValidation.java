package dev.seatrial.validation.format;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * The rules for numbers, and for values that are a number or a percentage.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/validation/generic.go} and {@code
 * pkg/apis/apps/validation/validation.go}, v1.37.
 */
public final class NumberValidation {
  static final String NOT_NEGATIVE = "must be greater than or equal to 0";
  private static final int ALL_PERCENT = 100;
  private static final int MOST_DIGITS = 18;

  private NumberValidation() {}

  /** As ValidateNonnegativeField; what is absent reads as 0. */
  public static void notNegative(FieldValue field, FieldErrors errors) {
    if (field.number() < 0) {
      errors.invalid(field, NOT_NEGATIVE);
    }
  }

  /** As ValidatePositiveIntOrPercent: a number from 0 on, or a percentage. */
  public static void intOrPercent(FieldValue field, FieldErrors errors) {
    if (field.tree() instanceof TextTree text) {
      errors.invalidEach(field, Formats.percent(text.value()));
    } else {
      notNegative(field, errors);
    }
  }

  /** As IsNotMoreThan100Percent. */
  public static void notMoreThanAll(FieldValue field, FieldErrors errors) {
    if (percentOf(field.tree()) > ALL_PERCENT) {
      errors.invalid(field, "must not be greater than 100%");
    }
  }

  /** As ValidatePortNumOrName: a port's number or the name of one. */
  public static void portNumberOrName(FieldValue field, FieldErrors errors) {
    if (field.tree() instanceof TextTree text) {
      errors.invalidEach(field, Formats.portName(text.value()));
    } else {
      errors.invalidEach(field, Tree.of(field.number()), Formats.portNumber(field.number()));
    }
  }

  /** The number, or that of a percentage or of a plain text; else 0. As getIntOrPercentValue. */
  public static long valueOf(Tree value) {
    if (value instanceof TextTree text && isNumber(text.value())) {
      return Long.parseLong(text.value());
    }
    return value instanceof TextTree ? percentOf(value) : value.number(0);
  }

  /** At most so many digits as a long always holds, after a sign or none. */
  private static boolean isNumber(String text) {
    int from = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > from && text.length() - from <= MOST_DIGITS;
  }

  private static long percentOf(Tree value) {
    if (!(value instanceof TextTree text) || !Formats.percent(text.value()).isEmpty()) {
      return 0;
    }
    String digits = text.value().substring(0, text.value().length() - 1);
    // Go's conversion gives the largest number and an error nobody reads.
    return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
