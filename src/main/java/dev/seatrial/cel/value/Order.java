package dev.seatrial.cel.value;

/** What {@code < <= > >=} go by. */
public final class Order {
  private static final ErrorValue NAN = new ErrorValue("NaN values cannot be ordered");

  private Order() {}

  /** -1, 0 or 1 as an {@link IntValue}, or the error that the two have no order. */
  public static Value compare(Value one, Value other) {
    if (Numbers.isNumber(one)) {
      return compareNumbers(one, other);
    }
    if (one instanceof TextValue a && other instanceof TextValue b) {
      return of(compareTexts(a.value(), b.value()));
    }
    if (one instanceof BoolValue a && other instanceof BoolValue b) {
      return of(Integer.signum(a.compareTo(b)));
    }
    if (one instanceof BytesValue a && other instanceof BytesValue b) {
      return of(a.compareTo(b));
    }
    if (one instanceof DurationValue a && other instanceof DurationValue b) {
      return of(Long.compare(a.nanos(), b.nanos()));
    }
    if (one instanceof TimestampValue a && other instanceof TimestampValue b) {
      return of(Integer.signum(a.instant().compareTo(b.instant())));
    }
    return ErrorValue.noOverload(other);
  }

  private static Value compareNumbers(Value one, Value other) {
    if (Numbers.isNaN(one) || Numbers.isNaN(other)) {
      return NAN;
    }
    return Numbers.isNumber(other) ? of(Numbers.compare(one, other)) : ErrorValue.noOverload(other);
  }

  // Go compares the bytes of UTF-8, that is, code points; Java would compare halves of pairs.
  private static int compareTexts(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Integer.signum(Character.compare(a, b))
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.signum(Integer.compare(one.length(), other.length()));
  }

  private static IntValue of(int sign) {
    return new IntValue(sign);
  }
}
