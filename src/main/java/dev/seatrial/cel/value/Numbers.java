package dev.seatrial.cel.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Equality and order across the three kinds of numbers. */
final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private Numbers() {}

  static boolean isNumber(Value value) {
    return value instanceof IntValue || value instanceof UintValue || value instanceof DoubleValue;
  }

  static BoolValue equal(Value one, Value other) {
    return BoolValue.of(
        isNumber(other) && !isNaN(one) && !isNaN(other) && compare(one, other) == 0);
  }

  static boolean isNaN(Value value) {
    return value instanceof DoubleValue number && Double.isNaN(number.value());
  }

  static int compare(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return Long.compare(a.value(), b.value());
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      return Long.compareUnsigned(a.value(), b.value());
    }
    if (one instanceof IntValue a && other instanceof UintValue b) {
      return a.value() < 0 || b.value() < 0 ? -1 : Long.compare(a.value(), b.value());
    }
    if (one instanceof DoubleValue a) {
      return compareDouble(a.value(), other);
    }
    return -compare(other, one);
  }

  private static int compareDouble(double one, Value other) {
    if (other instanceof DoubleValue b) {
      return one < b.value() ? -1 : one > b.value() ? 1 : 0;
    }
    if (other instanceof IntValue b) {
      return compareToWhole(one, BigInteger.valueOf(b.value()), -TWO_TO_63, TWO_TO_63);
    }
    BigInteger whole = new BigInteger(other.text());
    return compareToWhole(one, whole, 0, TWO_TO_64);
  }

  // As compareDoubleInt and compareDoubleUint in compare.go: the whole number becomes a double.
  private static int compareToWhole(double one, BigInteger whole, double least, double beyond) {
    if (one < least) {
      return -1;
    }
    if (one >= beyond) {
      return 1;
    }
    double other = new BigDecimal(whole).doubleValue();
    return one < other ? -1 : one > other ? 1 : 0;
  }
}
