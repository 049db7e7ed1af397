package dev.seatrial.cel.value;

/** A whole number of 64 bits without a sign; {@code value} holds its bits. */
public record UintValue(long value) implements Value {
  @Override
  public String type() {
    return Types.UINT;
  }

  @Override
  public Value equalTo(Value other) {
    return Numbers.equal(this, other);
  }

  @Override
  public boolean isZero() {
    return value == 0;
  }

  /** The nearest decimal number. */
  public double toDouble() {
    return value >= 0 ? value : Double.parseDouble(Long.toUnsignedString(value));
  }

  @Override
  public String text() {
    return Long.toUnsignedString(value);
  }
}
