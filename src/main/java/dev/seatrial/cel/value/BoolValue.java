package dev.seatrial.cel.value;

/** True or false. */
public enum BoolValue implements Value {
  FALSE,
  TRUE;

  public static BoolValue of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  public boolean isTrue() {
    return this == TRUE;
  }

  @Override
  public String type() {
    return Types.BOOL;
  }

  @Override
  public Value equalTo(Value other) {
    return of(this == other);
  }

  @Override
  public boolean isZero() {
    return this == FALSE;
  }

  @Override
  public String text() {
    return this == TRUE ? "true" : "false";
  }
}
