package dev.seatrial.cel.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** How Go prints floating-point numbers. */
public final class GoFloats {
  private static final int LARGEST_PLAIN_EXPONENT = 20;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private GoFloats() {}

  /** As {@code %g} and {@code %v}: the fewest digits that tell the number apart. */
  public static String shortest(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = digits(value);
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
      return digits.toPlainString();
    }
    String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa + (exponent < 0 ? "e-" : "e+") + twoDigits(Math.abs(exponent));
  }

  /** As {@code strconv.FormatFloat(value, 'f', -1, 64)}: the fewest digits, never an exponent. */
  public static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
      return shortest(value);
    }
    return digits(value).toPlainString();
  }

  private static BigDecimal digits(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // Double.toString of JDK 17 prints a digit too many for some numbers: try with one less.
    while (digits.precision() > 1) {
      BigDecimal shorter = digits.round(new MathContext(digits.precision() - 1));
      if (shorter.doubleValue() != value) {
        break;
      }
      digits = shorter.stripTrailingZeros();
    }
    return digits.scale() < 0 ? digits.setScale(0) : digits;
  }

  private static String twoDigits(int exponent) {
    return exponent < 10 ? "0" + exponent : Integer.toString(exponent);
  }
}
