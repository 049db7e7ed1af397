package dev.seatrial.cel.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Floating-point numbers as Go's {@code strconv.ParseFloat} reads them. */
final class FloatText {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");

  private FloatText() {}

  /** The number; nothing where the text is none, or where it is beyond all numbers. */
  static Optional<Double> parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Optional.of(Double.NaN);
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> digits(text);
    };
  }

  private static Optional<Double> digits(String text) {
    if (!DECIMAL.matcher(text).matches() && !HEXADECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? Optional.empty() : Optional.of(number);
  }
}
