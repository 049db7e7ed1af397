package dev.seatrial.cel.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as Go's {@code golang.org/x/text/message} prints them in English. */
final class GoDecimals {
  private static final int GROUP = 3;

  private GoDecimals() {}

  /** As {@code %f}: with commas between the thousands. */
  static String fixed(double number, int precision) {
    return special(number).orElseGet(() -> grouped(number, precision));
  }

  private static Optional<String> special(double number) {
    if (Double.isNaN(number)) {
      return Optional.of("NaN");
    }
    return Double.isInfinite(number) ? Optional.of(number > 0 ? "∞" : "-∞") : Optional.empty();
  }

  private static String grouped(double number, int precision) {
    String text =
        new BigDecimal(Math.abs(number))
            .setScale(precision, RoundingMode.HALF_EVEN)
            .toPlainString();
    int point = text.indexOf('.');
    StringBuilder grouped = new StringBuilder(text);
    for (int i = (point < 0 ? text.length() : point) - GROUP; i > 0; i -= GROUP) {
      grouped.insert(i, ',');
    }
    return isNegative(number) ? "-" + grouped : grouped.toString();
  }

  private static boolean isNegative(double number) {
    return number < 0 || 1 / number < 0;
  }

  /** As {@code %e}: {@code 1.500000 × 10⁰³}. */
  static String scientific(double number, int precision) {
    return special(number).orElseGet(() -> powered(number, precision));
  }

  private static String powered(double number, int precision) {
    BigDecimal size = new BigDecimal(Math.abs(number));
    int exponent = size.signum() == 0 ? 0 : size.precision() - size.scale() - 1;
    BigDecimal mantissa = rounded(size, exponent, precision);
    if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
      exponent++;
      mantissa = rounded(size, exponent, precision);
    }
    String power = Integer.toString(Math.abs(exponent));
    String padded = power.length() < 2 ? "0" + power : power;
    return (isNegative(number) ? "-" : "")
        + mantissa.toPlainString()
        + " × 10"
        + (exponent < 0 ? "⁻" : "")
        + raised(padded);
  }

  private static BigDecimal rounded(BigDecimal size, int exponent, int precision) {
    return size.scaleByPowerOfTen(-exponent).setScale(precision, RoundingMode.HALF_EVEN);
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
    return raised.toString();
  }
}
