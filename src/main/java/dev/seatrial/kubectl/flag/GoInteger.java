package dev.seatrial.kubectl.flag;

import dev.seatrial.tree.GoText;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Whole numbers as Go writes them: {@code 500}, {@code 0x1f4}, {@code 0b11}, {@code 1_000}. */
// As ParseInt with base 0 in Go's strconv.
final class GoInteger {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*"
              + "|[1-9](?:_?[0-9])*)");

  private static final int SIXTEEN = 16;
  private static final int EIGHT = 8;

  private GoInteger() {}

  /**
   * The number.
   *
   * @param bits how wide it may be, its sign included
   * @throws FlagError in the words of strconv
   */
  static long parse(String text, int bits) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new FlagError(refusal(text) + "invalid syntax");
    }
    BigInteger value = value(text.replace("_", ""));
    if (value.bitLength() >= bits) {
      throw new FlagError(refusal(text) + "value out of range");
    }
    return value.longValueExact();
  }

  private static String refusal(String text) {
    return "strconv.ParseInt: parsing " + GoText.quoted(text) + ": ";
  }

  private static BigInteger value(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    BigInteger size = size(digits);
    return text.startsWith("-") ? size.negate() : size;
  }

  private static BigInteger size(String digits) {
    if (!digits.startsWith("0") || digits.length() == 1) {
      return new BigInteger(digits);
    }
    return switch (Character.toLowerCase(digits.charAt(1))) {
      case 'x' -> new BigInteger(digits.substring(2), SIXTEEN);
      case 'b' -> new BigInteger(digits.substring(2), 2);
      case 'o' -> new BigInteger(digits.substring(2), EIGHT);
      default -> new BigInteger(digits, EIGHT);
    };
  }
}
