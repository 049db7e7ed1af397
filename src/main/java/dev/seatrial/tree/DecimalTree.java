package dev.seatrial.tree;

/** A JSON number with a fraction or an exponent, as a 64-bit floating point number. */
public record DecimalTree(double value) implements Tree {
  private static final double LIMIT = 9.0e18;

  /** Whether the number is whole and fits 64 bits, as {@code 3.0} and {@code 1e3} do. */
  public boolean isWhole() {
    return value == Math.rint(value) && Math.abs(value) < LIMIT;
  }

  // Written out, for linking a record's own at first use costs a short command milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof DecimalTree that && Double.compare(value, that.value) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value);
  }

  @Override
  public boolean isEmpty() {
    return value == 0;
  }

  @Override
  public String toString() {
    return toJson();
  }
}
