package dev.seatrial.cel.value;

/** A string of Unicode characters. */
public record TextValue(String value) implements Value, Sized {
  @Override
  public String type() {
    return Types.STRING;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(other instanceof TextValue text && text.value.equals(value));
  }

  @Override
  public long size() {
    return value.codePointCount(0, value.length());
  }

  @Override
  public boolean isZero() {
    return value.isEmpty();
  }

  @Override
  public String text() {
    return value;
  }
}
