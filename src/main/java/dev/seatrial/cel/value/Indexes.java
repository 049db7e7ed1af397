package dev.seatrial.cel.value;

/** Numbers that stand for a place in a list. */
public final class Indexes {
  private Indexes() {}

  /** The index as an {@link IntValue}, or why it is none. As {@code IndexOrError} in list.go. */
  public static Value position(Value index) {
    if (index instanceof IntValue) {
      return index;
    }
    if (index instanceof DoubleValue number) {
      long whole = (long) number.value();
      return whole == number.value() && Math.abs(number.value()) < 0x1p63
          ? new IntValue(whole)
          : unsupported(index);
    }
    if (index instanceof UintValue number) {
      return number.value() >= 0 ? new IntValue(number.value()) : unsupported(index);
    }
    return index.isError()
        ? index
        : new ErrorValue("unsupported index type '" + index.type() + "' in list");
  }

  private static ErrorValue unsupported(Value index) {
    return new ErrorValue("unsupported index value " + index.text() + " in list");
  }
}
