package dev.seatrial.hash;

import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What Go keeps inside values that have a JSON form of their own, as objects of Go's unexported
 * fields.
 */
final class GoInsides {
  private static final int DIGITS_OF_64_BITS = 18;
  private static final int NANO = 9;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoInsides() {}

  /** A whole number or a string: {@code intstr.IntOrString}. */
  static Tree ofIntOrString(Tree value) {
    if (value instanceof IntegerTree) {
      return ObjectTree.of("IntVal", value);
    }
    return value.isUnset() ? value : ObjectTree.of("Type", Tree.of(1), "StrVal", value);
  }

  /**
   * A point in time: {@code v1.Time}. Only its absence can be told, for a real time points to the
   * time zone of the machine, which Go dumps too.
   */
  static Tree ofTime(Tree value) {
    return value.isUnset() ? value : ObjectTree.EMPTY;
  }

  /** An amount: {@code resource.Quantity}. */
  // As ParseQuantity in apimachinery's pkg/api/resource/quantity.go, v1.37.
  static Tree ofQuantity(Tree value) {
    if (value.isUnset()) {
      return value;
    }
    String text = value.text(value.toJson()).trim();
    if (text.equals("0")) {
      return quantity("DecimalSI").put("s", text).build();
    }
    QuantityText parts = QuantityText.of(text);
    return parts.fits() ? small(text, parts) : large(parts);
  }

  private static Tree small(String text, QuantityText parts) {
    String digits = parts.whole() + parts.fraction();
    int scale = (parts.isBinary() ? 0 : parts.exponent()) - parts.fraction().length();
    boolean wide = digits.length() > DIGITS_OF_64_BITS || scale < -NANO;
    BigInteger scaled = new BigInteger(digits).shiftLeft(parts.isBinary() ? parts.exponent() : 0);
    if (wide || scaled.bitLength() >= Long.SIZE) {
      return large(parts);
    }
    long amount = parts.isNegative() ? -scaled.longValue() : scaled.longValue();
    ObjectTree inner = ObjectTree.of("value", Tree.of(amount), "scale", Tree.of(scale));
    ObjectBuilder out = quantity(parts.format()).put("i", inner);
    return (isCanonical(parts, digits, scale) ? out.put("s", text) : out).build();
  }

  // Go keeps the text that it read where it would write the same.
  private static boolean isCanonical(QuantityText parts, String digits, int scale) {
    if (parts.isBinary()) {
      return parts.exponent() % 10 == 0 && (Long.parseLong(digits) & 7) != 0;
    }
    return scale % 3 == 0 && !digits.endsWith("000") && digits.charAt(0) != '0';
  }

  private static Tree large(QuantityText parts) {
    BigDecimal amount = parts.magnitude();
    if (amount.signum() != 0) {
      amount = amount.setScale(NANO, RoundingMode.UP);
    }
    String format = parts.format();
    if (parts.isBinary()) {
      amount = amount.compareTo(LARGEST) > 0 ? LARGEST : amount;
      boolean tiny = amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0;
      format = tiny ? "DecimalSI" : format;
    }
    boolean negative = parts.isNegative() && amount.signum() != 0;
    ObjectTree unscaled =
        ObjectTree.of("neg", Tree.of(negative), "abs", words(amount.unscaledValue()));
    Tree dec = ObjectTree.of("unscaled", unscaled, "scale", Tree.of(amount.scale()));
    return quantity(format).put("d", ObjectTree.of("Dec", dec)).build();
  }

  private static ListTree words(BigInteger magnitude) {
    List<Tree> words = new ArrayList<>();
    BigInteger rest = magnitude;
    while (rest.signum() != 0) {
      words.add(Tree.of(Long.toUnsignedString(rest.longValue())));
      rest = rest.shiftRight(Long.SIZE);
    }
    return new ListTree(words);
  }

  private static ObjectBuilder quantity(String format) {
    return new ObjectBuilder().put("Format", format);
  }
}
