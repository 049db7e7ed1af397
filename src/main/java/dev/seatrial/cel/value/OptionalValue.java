package dev.seatrial.cel.value;

import java.util.Optional;

/** A value that may be missing. */
public record OptionalValue(Optional<Value> held) implements Value {
  public static final OptionalValue NONE = new OptionalValue(Optional.empty());

  public static OptionalValue of(Value value) {
    return new OptionalValue(Optional.of(value));
  }

  /** The value held, or the error that there is none. */
  public Value get() {
    return held.orElseGet(() -> new ErrorValue("optional.none() dereference"));
  }

  @Override
  public String type() {
    return Types.OPTIONAL;
  }

  @Override
  public Value equalTo(Value other) {
    if (!(other instanceof OptionalValue optional)) {
      return BoolValue.FALSE;
    }
    if (held.isEmpty() || optional.held.isEmpty()) {
      return BoolValue.of(held.isEmpty() && optional.held.isEmpty());
    }
    return get().equalTo(optional.get());
  }

  @Override
  public String text() {
    return held.map(value -> "optional(" + value.text() + ")").orElse("optional.none()");
  }
}
