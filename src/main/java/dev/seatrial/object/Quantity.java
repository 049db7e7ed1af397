package dev.seatrial.object;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An amount of a resource: {@code 100m}, {@code 1.5Gi}, {@code 12e6}.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/resource/quantity.go}, v0.37. Two quantities are
 * equal when their amounts are, whatever their format.
 */
public final class Quantity implements Comparable<Quantity> {
  /** Nothing. */
  public static final Quantity ZERO = new Quantity(Amount.ZERO, Format.DECIMAL_SI, "0");

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
  private static final Amount KIBI = Amount.of(1024, 0);

  private final Amount amount;
  private final Format format;
  private String text;

  private Quantity(Amount amount, Format format, String text) {
    this.amount = amount;
    this.format = format;
    this.text = text;
  }

  /** An amount whose text is made when it is asked for. */
  static Quantity of(Amount amount, Format format) {
    return new Quantity(amount, format, "");
  }

  /** An amount that prints as it was written, for it was written canonically. */
  static Quantity asWritten(Amount amount, Format format, String text) {
    return new Quantity(amount, format, text);
  }

  /** So many whole units, printed in decimal. */
  public static Quantity of(long units) {
    return of(Amount.of(units, 0), Format.DECIMAL_SI);
  }

  /** So many bytes, printed in powers of 1024 where that is exact. */
  public static Quantity ofBytes(long bytes) {
    return of(Amount.of(bytes, 0), Format.BINARY_SI);
  }

  /** So many thousandths, printed in decimal. */
  public static Quantity ofMilli(long thousandths) {
    return of(Amount.of(thousandths, 3), Format.DECIMAL_SI);
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
    return amount.sign() == 0;
  }

  /** −1, 0 or 1, as the amount is less than, equal to or more than nothing. */
  public int sign() {
    return amount.sign();
  }

  /** The sum. Nothing plus an amount takes the amount's format. */
  public Quantity plus(Quantity other) {
    return of(amount.plus(other.amount), isZero() ? other.format : format);
  }

  /** The difference. Nothing minus an amount takes the amount's format. */
  public Quantity minus(Quantity other) {
    return of(amount.plus(other.amount.negated()), isZero() ? other.format : format);
  }

  /** The amount with its sign turned. */
  public Quantity negated() {
    return of(amount.negated(), format);
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
    return amount.scaledBy(-exponent).toLong();
  }

  /** The amount without anything below a power of ten, rounded away from zero. */
  public Quantity roundedUp(int exponent) {
    return amount.scale() <= -exponent ? this : of(amount.rounded(-exponent), format);
  }

  /** The amount as a floating point number. */
  public double toDouble() {
    return amount.toDouble();
  }

  /** The amount, exactly. */
  public BigDecimal toDecimal() {
    return amount.toDecimal();
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
    return amount.hashCode();
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
    Amount digits = amount.stripped();
    if (format == Format.BINARY_SI
        && amount.abs().compareTo(KIBI) >= 0
        && digits.scale() <= 0
        && digits.scale() > -GIGANTIC) {
      return binary(digits.toBigInteger());
    }
    int exponent = Math.floorDiv(-digits.scale(), 3) * 3;
    String number = digits.scaledBy(-exponent).toBigInteger().toString();
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
}
