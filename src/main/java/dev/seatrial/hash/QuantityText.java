package dev.seatrial.hash;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * An amount as it was written, in its parts.
 *
 * @param whole the digits before the point, without leading zeros, at least one
 * @param fraction the digits after the point
 * @param isBinary whether the suffix stands for a power of two
 * @param exponent of ten, or of two
 * @param format Go's name for the kind of suffix
 */
record QuantityText(
    boolean isNegative,
    String whole,
    String fraction,
    boolean isBinary,
    int exponent,
    String format) {
  private static final String DECIMAL = "numkMGTPE";
  private static final List<Integer> TENS = List.of(-9, -6, -3, 3, 6, 9, 12, 15, 18);
  private static final String BINARY = "KMGTPE";

  /** Reads an amount that the API server has admitted. */
  static QuantityText of(String text) {
    int start = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int point = digitsFrom(text, start);
    boolean pointed = point < text.length() && text.charAt(point) == '.';
    int end = pointed ? digitsFrom(text, point + 1) : point;
    String whole = text.substring(start, point).replaceFirst("^0+", "");
    return ofSuffix(
        new QuantityText(
            text.startsWith("-"),
            whole.isEmpty() ? "0" : whole,
            pointed ? text.substring(point + 1, end) : "",
            false,
            0,
            "DecimalSI"),
        text.substring(end));
  }

  private static QuantityText ofSuffix(QuantityText plain, String suffix) {
    if (suffix.isEmpty()) {
      return plain;
    }
    char first = suffix.charAt(0);
    if (suffix.length() == 1 && DECIMAL.indexOf(first) >= 0) {
      return plain.scaled(false, TENS.get(DECIMAL.indexOf(first)), "DecimalSI");
    }
    if (suffix.endsWith("i")) {
      return plain.scaled(true, 10 * (BINARY.indexOf(first) + 1), "BinarySI");
    }
    return plain.scaled(false, Integer.parseInt(suffix.substring(1)), "DecimalExponent");
  }

  private QuantityText scaled(boolean binary, int by, String name) {
    return new QuantityText(isNegative, whole, fraction, binary, by, name);
  }

  private static int digitsFrom(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether Go would try to keep the amount in 64 bits. */
  boolean fits() {
    if (isBinary) {
      // 1Mi has about 6 decimal digits, so three tenths of the exponent, less one, are left.
      return fraction.isEmpty() && 15 - whole.length() - (int) (exponent * 3 / 10f) - 1 >= 0;
    }
    return whole.length() + fraction.length() <= 18;
  }

  /** The amount without its sign. */
  BigDecimal magnitude() {
    BigDecimal digits = new BigDecimal(new BigInteger(whole + fraction), fraction.length());
    if (isBinary) {
      return digits.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)));
    }
    return new BigDecimal(digits.unscaledValue(), digits.scale() - exponent);
  }
}
