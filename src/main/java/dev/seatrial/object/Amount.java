package dev.seatrial.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The exact number of a {@link Quantity}: digits over a power of ten.
 *
 * <p>Nearly all fit into 64 bits, and so do their sums. They do without {@link BigDecimal}, whose
 * class alone takes 20 ms of a start on JDK 25, where it raises 5 to the 65,536th power. What does
 * not fit is left to that one.
 */
final class Amount implements Comparable<Amount> {
  static final Amount ZERO = new Amount(0, 0, Optional.empty());

  private static final int GIGANTIC = 64;
  private static final int WRAPPING = 9;
  // Sums are exact in real life; an amount such as 1e999999999 must not fill the memory.
  private static final int MOST_DIGITS = 200;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final long digits;
  private final int scale;
  // The number itself where its digits don't fit; they are 0 then.
  private final Optional<BigDecimal> large;

  private Amount(long digits, int scale, Optional<BigDecimal> large) {
    this.digits = digits;
    this.scale = scale;
    this.large = large;
  }

  /** So many units of ten to the power of minus the scale. */
  static Amount of(long digits, int scale) {
    return new Amount(digits, scale, Optional.empty());
  }

  /** The same of digits in any number. */
  static Amount of(BigInteger digits, int scale) {
    return fits(digits)
        ? of(digits.longValue(), scale)
        : new Amount(0, scale, Optional.of(new BigDecimal(digits, scale)));
  }

  static Amount of(BigDecimal exact) {
    return of(exact.unscaledValue(), exact.scale());
  }

  // Its negative must fit too.
  private static boolean fits(BigInteger digits) {
    return digits.bitLength() < Long.SIZE && digits.longValue() != Long.MIN_VALUE;
  }

  BigDecimal toDecimal() {
    return large.isPresent() ? large.get() : BigDecimal.valueOf(digits, scale);
  }

  /** How many digits of it are a fraction; negative where its last ones are noughts unwritten. */
  int scale() {
    return scale;
  }

  int sign() {
    return large.isPresent() ? large.get().signum() : Long.signum(digits);
  }

  Amount negated() {
    return large.isPresent() ? of(large.get().negate()) : of(-digits, scale);
  }

  Amount abs() {
    return sign() < 0 ? negated() : this;
  }

  Amount plus(Amount other) {
    int finest = Math.max(scale, other.scale);
    if (isAt(finest) && other.isAt(finest)) {
      return of(digitsAt(finest) + other.digitsAt(finest), finest);
    }
    BigDecimal one = toDecimal();
    BigDecimal two = other.toDecimal();
    return of(
        Math.abs((long) scale - other.scale) < GIGANTIC
            ? one.add(two)
            : one.add(two, new MathContext(MOST_DIGITS, RoundingMode.UP)));
  }

  /** The number in units of a power of ten. */
  Amount scaledBy(int exponent) {
    return large.isEmpty()
        ? of(digits, scale - exponent)
        : of(large.get().scaleByPowerOfTen(exponent));
  }

  /** So many digits of a fraction, the rest rounded away from zero. */
  Amount rounded(int places) {
    if (isAt(places)) {
      return of(digitsAt(places), places);
    }
    long dropped = (long) scale - places;
    if (large.isEmpty() && dropped > 0) {
      long step = dropped < POWERS.length ? POWERS[(int) dropped] : Long.MAX_VALUE;
      long whole = digits / step;
      return of(whole * step == digits ? whole : whole + Long.signum(digits), places);
    }
    BigDecimal exact = toDecimal();
    if ((long) exact.precision() - exact.scale() < -places) {
      // Less than the smallest step: no need to divide by a power of ten of any size.
      return of(exact.signum(), places);
    }
    return of(exact.setScale(places, RoundingMode.UP));
  }

  /** The whole units, a fraction rounded away from zero. */
  // As positiveScaleInt64 in math.go, v1.37: what does not fit 64 bits by far reads as nothing.
  long toLong() {
    boolean far = scale < -WRAPPING && abs().compareTo(of(Long.MAX_VALUE, 0)) > 0;
    Amount units = far ? ZERO : rounded(0);
    return units.large.isPresent() ? units.large.get().longValue() : units.digits;
  }

  /** The number without noughts at its end. */
  Amount stripped() {
    if (large.isPresent()) {
      return of(large.get().stripTrailingZeros());
    }
    long rest = digits;
    int places = rest == 0 ? 0 : scale;
    while (rest != 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    return of(rest, places);
  }

  /** The whole number that it is. */
  BigInteger toBigInteger() {
    return isAt(0) ? BigInteger.valueOf(digitsAt(0)) : toDecimal().toBigInteger();
  }

  double toDouble() {
    // So far a double holds digits and power exactly, and their quotient is the nearest one.
    boolean exact =
        large.isEmpty() && Math.abs(digits) < 1L << 53 && scale >= 0 && scale < POWERS.length;
    return exact ? (double) digits / POWERS[scale] : toDecimal().doubleValue();
  }

  @Override
  public int compareTo(Amount other) {
    int finest = Math.max(scale, other.scale);
    if (isAt(finest) && other.isAt(finest)) {
      return Long.compare(digitsAt(finest), other.digitsAt(finest));
    }
    return sign() != other.sign()
        ? Integer.compare(sign(), other.sign())
        : toDecimal().compareTo(other.toDecimal());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    Amount least = stripped();
    return least.large.isPresent()
        ? least.large.get().hashCode()
        : Long.hashCode(least.digits) * 31 + least.scale;
  }

  @Override
  public String toString() {
    return toDecimal().toString();
  }

  /** Whether its digits can be counted in a step as fine as this one, twice over. */
  private boolean isAt(int places) {
    long added = (long) places - scale;
    return large.isEmpty()
        && (added == 0 || added > 0 && added < POWERS.length)
        && Math.abs(digits) <= Long.MAX_VALUE / 2 / POWERS[(int) added];
  }

  private long digitsAt(int places) {
    return digits * POWERS[places - scale];
  }
}
