package dev.seatrial.object;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of a resource: {@code 100m}, {@code 1.5Gi}, {@code 12e6}.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/resource/quantity.go}, v0.37. Two quantities are
 * equal when their amounts are, whatever their format.
 */
public final class Quantity implements Comparable<Quantity> {
  /** Nothing. */
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO, Format.DECIMAL_SI, "0");

  /** How an amount is written. */
  public enum Format {
    /** {@code 12e6}. */
    DECIMAL_EXPONENT,
    /** {@code 12Mi}. */
    BINARY_SI,
    /** {@code 12M}. */
    DECIMAL_SI
  }

  private static final int MILLI = -3;
  private static final int GIGANTIC = 64;
  private static final int WRAPPING = 9;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  // Sums are exact in real life; an amount such as 1e999999999 must not fill the memory.
  private static final MathContext PRECISION = new MathContext(200, RoundingMode.UP);

  private final BigDecimal amount;
  private final Format format;
  private String text;

  private Quantity(BigDecimal amount, Format format, String text) {
    this.amount = amount;
    this.format = format;
    this.text = text;
  }

  /** An amount whose text is made when it is asked for. */
  static Quantity of(BigDecimal amount, Format format) {
    return new Quantity(amount, format, "");
  }

  /** An amount that prints as it was written, for it was written canonically. */
  static Quantity asWritten(BigDecimal amount, Format format, String text) {
    return new Quantity(amount, format, text);
  }

  /** So many whole units, printed in decimal. */
  public static Quantity of(long units) {
    return of(BigDecimal.valueOf(units), Format.DECIMAL_SI);
  }

  /** So many bytes, printed in powers of 1024 where that is exact. */
  public static Quantity ofBytes(long bytes) {
    return of(BigDecimal.valueOf(bytes), Format.BINARY_SI);
  }

  /** So many thousandths, printed in decimal. */
  public static Quantity ofMilli(long thousandths) {
    return of(BigDecimal.valueOf(thousandths, 3), Format.DECIMAL_SI);
  }

  /** Reads a quantity. Throws {@link MalformedTextException} in the words of Kubernetes. */
  public static Quantity parse(String text) {
    return KnownQuantities.read(text);
  }

  /** The quantity, where the text is one. */
  public static Optional<Quantity> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (MalformedTextException e) {
      return Optional.empty();
    }
  }

  /**
   * The quantity that a JSON value stands for, string or number; zero where there is none. Throws
   * {@link MalformedTextException}.
   */
  public static Quantity of(Tree tree) {
    if (tree.isUnset()) {
      return ZERO;
    }
    // As UnmarshalJSON, v1.37: a string loses its surrounding white space.
    String text = tree instanceof TextTree string ? string.value().strip() : tree.toJson();
    return parse(text);
  }

  /** How the amount is written. */
  public Format format() {
    return format;
  }

  /** Whether the amount is nothing. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** −1, 0 or 1, as the amount is less than, equal to or more than nothing. */
  public int sign() {
    return amount.signum();
  }

  /** The sum. Nothing plus an amount takes the amount's format. */
  public Quantity plus(Quantity other) {
    return of(sum(amount, other.amount), isZero() ? other.format : format);
  }

  /** The difference. Nothing minus an amount takes the amount's format. */
  public Quantity minus(Quantity other) {
    return of(sum(amount, other.amount.negate()), isZero() ? other.format : format);
  }

  /** The amount so many times. */
  public Quantity times(long factor) {
    return of(amount.multiply(BigDecimal.valueOf(factor)), format);
  }

  /** The amount with its sign turned. */
  public Quantity negated() {
    return of(amount.negate(), format);
  }

  /** The whole units, a fraction rounded away from zero. */
  public long value() {
    return scaled(0);
  }

  /** The thousandths, a fraction of one rounded away from zero. */
  public long milliValue() {
    return scaled(MILLI);
  }

  /** The amount in units of a power of ten, a fraction rounded away from zero. */
  public long scaled(int exponent) {
    if (amount.scale() == 0 && exponent == 0) {
      return amount.longValue();
    }
    BigDecimal units = amount.scaleByPowerOfTen(-exponent);
    // As positiveScaleInt64 in math.go, v1.37: what does not fit 64 bits by far reads as nothing.
    boolean far = units.scale() < -WRAPPING;
    return far && units.abs().compareTo(LARGEST) > 0 ? 0 : rounded(units, 0).longValue();
  }

  /** The amount without anything below a power of ten, rounded away from zero. */
  public Quantity roundedUp(int exponent) {
    return amount.scale() <= -exponent ? this : of(rounded(amount, -exponent), format);
  }

  /** The amount as a floating point number. */
  public double toDouble() {
    return amount.doubleValue();
  }

  /** The amount, exactly. */
  public BigDecimal toDecimal() {
    return amount;
  }

  /** The canonical text as a tree. */
  public Tree toTree() {
    return Tree.of(toString());
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }

  /** The canonical text: no fraction, and the largest suffix that keeps the precision. */
  @Override
  public String toString() {
    if (text.isEmpty()) {
      text = canonical();
    }
    return text;
  }

  // As CanonicalizeBytes, v1.37.
  private String canonical() {
    if (isZero()) {
      return "0";
    }
    BigDecimal digits = amount.stripTrailingZeros();
    if (format == Format.BINARY_SI
        && amount.abs().compareTo(BigDecimal.valueOf(1024)) >= 0
        && digits.scale() <= 0
        && digits.scale() > -GIGANTIC) {
      return binary(amount.toBigInteger());
    }
    int exponent = Math.floorDiv(-digits.scale(), 3) * 3;
    String number = digits.scaleByPowerOfTen(-exponent).toBigInteger().toString();
    return number
        + (format == Format.DECIMAL_EXPONENT
            ? QuantitySuffix.exponent(exponent)
            : QuantitySuffix.decimal(exponent));
  }

  private static String binary(BigInteger bytes) {
    int times = 0;
    BigInteger rest = bytes;
    while (rest.getLowestSetBit() >= 10) {
      rest = rest.shiftRight(10);
      times++;
    }
    return rest + QuantitySuffix.binary(times * 10);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return Math.abs((long) one.scale() - other.scale()) < GIGANTIC
        ? one.add(other)
        : one.add(other, PRECISION);
  }

  static BigDecimal rounded(BigDecimal amount, int scale) {
    if ((long) amount.precision() - amount.scale() < -scale) {
      // Less than the smallest step: no need to divide by a power of ten of any size.
      return BigDecimal.valueOf(amount.signum(), scale);
    }
    return amount.setScale(scale, RoundingMode.UP);
  }
}
