package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;
import java.math.BigInteger;

/** Numbers as Go's {@code strconv} reads them, on behalf of {@link PlainScalar}. */
final class GoNumber {
  private static final double LONG_END = 0x1p63;
  private static final int MOST_DIGITS_OF_64_BITS = 80;
  private static final int SHORT = 9;
  private static final BigInteger UNSIGNED_END = BigInteger.ONE.shiftLeft(64);

  private GoNumber() {}

  /** A whole number as ParseInt and ParseUint read it with base 0; absent where it is none. */
  static Tree integer(String text) {
    if (text.isEmpty()) {
      return Tree.ABSENT;
    }
    int simple = shortDecimal(text);
    if (simple > 0) {
      return Tree.of(simple);
    }
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int radix = radix(text, start);
    int digits = start + prefixLength(text, start, radix);
    if (digits >= text.length()
        || text.length() - digits > MOST_DIGITS_OF_64_BITS
        || !allDigits(text, digits, radix)) {
      return Tree.ABSENT;
    }
    BigInteger size = new BigInteger(text.substring(digits), radix);
    BigInteger value = text.charAt(0) == '-' ? size.negate() : size;
    if (value.bitLength() < Long.SIZE) {
      return Tree.of(value.longValue());
    }
    // Past 63 bits it is an unsigned number for YAML, and a floating point number for Kubernetes.
    return start == 0 && value.compareTo(UNSIGNED_END) < 0
        ? Tree.of(value.doubleValue())
        : Tree.ABSENT;
  }

  /** A number like most are: a few digits, of which the first is not 0. Otherwise 0. */
  private static int shortDecimal(String text) {
    if (text.length() > SHORT || text.charAt(0) == '0') {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Whether the text, without its bars, is a whole number rather than a whole decimal. */
  static boolean isInteger(String text) {
    return integer(text.replace("_", "")).isPresent();
  }

  /** A decimal number with digits, fraction and exponent; absent where it is none, or too large. */
  static Tree decimal(String text) {
    if (!isDecimal(text)) {
      return Tree.ABSENT;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Tree.ABSENT : tree(value);
  }

  /** A floating point number on its way through JSON: a whole one that fits becomes an integer. */
  static Tree tree(double value) {
    boolean whole = value == Math.rint(value) && value >= -LONG_END && value < LONG_END;
    return whole ? Tree.of((long) value) : Tree.of(value);
  }

  private static int radix(String text, int start) {
    if (text.length() <= start + 1 || text.charAt(start) != '0') {
      return 10;
    }
    return switch (text.charAt(start + 1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static int prefixLength(String text, int start, int radix) {
    if (radix == 8) {
      char second = text.charAt(start + 1);
      return second == 'o' || second == 'O' ? 2 : 1;
    }
    return radix == 10 ? 0 : 2;
  }

  private static boolean allDigits(String text, int from, int radix) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  // ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$, as yamlStyleFloat in resolve.go.
  private static boolean isDecimal(String text) {
    int at = signEnd(text, 0);
    int whole = digitsEnd(text, at);
    int end = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      end = digitsEnd(text, whole + 1);
      if (whole == at && end == whole + 1) {
        return false;
      }
    } else if (whole == at) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = signEnd(text, end + 1);
      end = digitsEnd(text, exponent);
      return end > exponent && end == text.length();
    }
    return end == text.length();
  }

  private static int signEnd(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
