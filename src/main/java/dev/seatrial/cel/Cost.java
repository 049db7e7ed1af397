package dev.seatrial.cel;

/**
 * An estimated cost. What is beyond all numbers is the largest: an unsigned number of 64 bits.
 *
 * @param units without a sign
 */
public record Cost(long units) {
  public static final Cost ZERO = new Cost(0);

  private static final long LARGEST = -1;

  public Cost plus(Cost other) {
    long sum = units + other.units;
    return new Cost(Long.compareUnsigned(sum, units) < 0 ? LARGEST : sum);
  }

  /** For data that stands so often in a request. */
  public Cost times(long often) {
    boolean overflows =
        often != 0 && Long.compareUnsigned(units, Long.divideUnsigned(LARGEST, often)) > 0;
    return new Cost(overflows ? LARGEST : units * often);
  }

  public boolean exceeds(long limit) {
    return Long.compareUnsigned(units, limit) > 0;
  }

  /** How many times the limit this is. */
  public double factorOf(long limit) {
    return Double.parseDouble(toString()) / limit;
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(units);
  }
}
