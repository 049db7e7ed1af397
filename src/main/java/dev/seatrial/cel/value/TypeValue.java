package dev.seatrial.cel.value;

/** A type as a value, by its name at run time. */
public record TypeValue(String name) implements Value {
  @Override
  public String type() {
    return Types.TYPE;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(equals(other));
  }

  @Override
  public String text() {
    return name;
  }
}
