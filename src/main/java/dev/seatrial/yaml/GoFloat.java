package dev.seatrial.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floating point numbers as Go's {@code strconv.FormatFloat(value, 'g', -1, bits)} prints them.
 *
 * <p>The fewest digits that read back as the same number are found here, because Java's own
 * conversion gives other digits before JDK 19.
 */
final class GoFloat {
  private static final int MOST_DIGITS = 17;
  private static final int LEAST_EXPONENT = 6;

  private GoFloat() {}

  /** As YAML prints a 64-bit number. */
  static String yaml(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
    }
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = rounded(value, digits);
      if (rounded.doubleValue() == value) {
        return general(rounded);
      }
    }
    return general(rounded(value, MOST_DIGITS));
  }

  /** As YAML prints a 32-bit number. */
  static String yaml(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return yaml((double) value);
    }
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = rounded(value, digits);
      if (rounded.floatValue() == value) {
        return general(rounded);
      }
    }
    return general(rounded(value, MOST_DIGITS));
  }

  private static BigDecimal rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static String general(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < LEAST_EXPONENT) {
      return shortest.toPlainString();
    }
    String sign = value.signum() < 0 ? "-" : "";
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    int size = Math.abs(exponent);
    String shown = (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    return sign + digits.charAt(0) + fraction + "e" + shown;
  }
}
