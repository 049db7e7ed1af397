package dev.seatrial.cel.cost;

/**
 * From how much to how much: a size, or a cost. Numbers are unsigned, and what is beyond them is
 * the largest.
 */
public record Range(long least, long most) {
  /** Of anything. */
  static final Range UNKNOWN = new Range(0, -1);

  static final Range ZERO = new Range(0, 0);

  /** What no range contains: a union with it is the other. */
  static final Range EMPTY = new Range(-1, 0);

  private static final double TWO_TO_64 = 0x1p64;

  static Range exactly(long number) {
    return new Range(number, number);
  }

  Range plus(Range other) {
    return new Range(sum(least, other.least), sum(most, other.most));
  }

  Range plus(long number) {
    return plus(exactly(number));
  }

  Range times(Range other) {
    return new Range(product(least, other.least), product(most, other.most));
  }

  /** Multiplied, and rounded up. */
  Range times(double factor) {
    return new Range(product(least, factor), product(most, factor));
  }

  Range union(Range other) {
    return new Range(smaller(least, other.least), larger(most, other.most));
  }

  static long smaller(long one, long other) {
    return Long.compareUnsigned(one, other) < 0 ? one : other;
  }

  static long larger(long one, long other) {
    return Long.compareUnsigned(one, other) > 0 ? one : other;
  }

  static long sum(long one, long other) {
    long sum = one + other;
    return Long.compareUnsigned(sum, one) < 0 ? -1 : sum;
  }

  static long product(long one, long other) {
    boolean overflows =
        other != 0 && Long.compareUnsigned(one, Long.divideUnsigned(-1L, other)) > 0;
    return overflows ? -1 : one * other;
  }

  static long product(long number, double factor) {
    double product = Math.ceil(toDouble(number) * factor);
    return product >= TWO_TO_64 ? -1 : toUnsigned(product);
  }

  static double toDouble(long number) {
    return number >= 0 ? number : Double.parseDouble(Long.toUnsignedString(number));
  }

  private static long toUnsigned(double number) {
    return number < 0x1p63 ? (long) number : (long) (number - 0x1p63) + Long.MIN_VALUE;
  }
}
