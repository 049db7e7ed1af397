package dev.seatrial.cel.value;

/** The JSON null. */
public enum NullValue implements Value {
  NULL;

  @Override
  public String type() {
    return Types.NULL;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(other == NULL);
  }

  @Override
  public boolean isZero() {
    return true;
  }

  @Override
  public String text() {
    return "NULL_VALUE";
  }
}
