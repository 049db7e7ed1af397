package dev.seatrial.cel.value;

/** What {@code ==} says of any two values. */
public final class Equality {
  private Equality() {}

  /** As {@code Equal} in util.go: null equals null only, all else says itself. */
  public static Value of(Value one, Value other) {
    if (one == NullValue.NULL || other == NullValue.NULL) {
      return BoolValue.of(one == other);
    }
    return one.equalTo(other);
  }
}
