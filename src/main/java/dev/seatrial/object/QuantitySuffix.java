package dev.seatrial.object;

import dev.seatrial.object.Quantity.Format;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the number of a {@link Quantity}, as {@code api/resource/suffix.go} has it.
 *
 * @param base 2 or 10
 * @param exponent to which the base is raised
 */
record QuantitySuffix(String text, int base, int exponent, Format format) {
  // Far beyond any use; farther, sums of exponents would not fit their 32 bits.
  private static final long FARTHEST = 1_000_000_000;
  private static final List<QuantitySuffix> DECIMAL =
      List.of(
          decimal("", 0),
          decimal("n", -9),
          decimal("u", -6),
          decimal("m", -3),
          decimal("k", 3),
          decimal("M", 6),
          decimal("G", 9),
          decimal("T", 12),
          decimal("P", 15),
          decimal("E", 18));
  private static final List<QuantitySuffix> BINARY =
      List.of(
          binary("Ki", 10),
          binary("Mi", 20),
          binary("Gi", 30),
          binary("Ti", 40),
          binary("Pi", 50),
          binary("Ei", 60));

  private static QuantitySuffix decimal(String text, int exponent) {
    return new QuantitySuffix(text, 10, exponent, Format.DECIMAL_SI);
  }

  private static QuantitySuffix binary(String text, int exponent) {
    return new QuantitySuffix(text, 2, exponent, Format.BINARY_SI);
  }

  /** The suffix that a text is, where it is one. */
  static Optional<QuantitySuffix> of(String text) {
    for (List<QuantitySuffix> known : List.of(DECIMAL, BINARY)) {
      for (QuantitySuffix suffix : known) {
        if (suffix.text.equals(text)) {
          return Optional.of(suffix);
        }
      }
    }
    if (text.length() < 2 || Character.toLowerCase(text.charAt(0)) != 'e') {
      return Optional.empty();
    }
    try {
      long written = Long.parseLong(text.substring(1));
      int exponent = (int) Math.max(-FARTHEST, Math.min(FARTHEST, written));
      return Optional.of(new QuantitySuffix(text, 10, exponent, Format.DECIMAL_EXPONENT));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  // Upstream prints a number past its suffixes bare: 1000E comes out as 1. It is kept.
  static String decimal(int exponent) {
    return textOf(DECIMAL, exponent);
  }

  static String binary(int exponent) {
    return textOf(BINARY, exponent);
  }

  static String exponent(int exponent) {
    return exponent == 0 ? "" : "e" + exponent;
  }

  private static String textOf(List<QuantitySuffix> known, int exponent) {
    for (QuantitySuffix suffix : known) {
      if (suffix.exponent == exponent) {
        return suffix.text;
      }
    }
    return "";
  }
}
