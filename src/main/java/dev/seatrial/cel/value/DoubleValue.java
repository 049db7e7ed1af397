package dev.seatrial.cel.value;

/** A floating-point number of 64 bits. */
public record DoubleValue(double value) implements Value {
  @Override
  public String type() {
    return Types.DOUBLE;
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
    return GoFloats.shortest(value);
  }
}
