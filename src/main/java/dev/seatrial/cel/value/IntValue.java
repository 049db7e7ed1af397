package dev.seatrial.cel.value;

/** A whole number of 64 bits with a sign. */
public record IntValue(long value) implements Value {
  public static final IntValue ZERO = new IntValue(0);

  @Override
  public String type() {
    return Types.INT;
  }

  @Override
  public Value equalTo(Value other) {
    return Numbers.equal(this, other);
  }

  @Override
  public boolean isZero() {
    return value == 0;
  }

  @Override
  public String text() {
    return Long.toString(value);
  }
}
