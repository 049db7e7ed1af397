package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** A key known before the run. */
record KeyQualifier(long id, Value key, boolean isOptional) implements Qualifier {
  @Override
  public Value in(Value object, Frame frame) {
    return counted(Lookup.in(object, key), frame);
  }

  @Override
  public Optional<Value> inIfPresent(Value object, Frame frame) {
    return Lookup.inIfPresent(object, key).map(value -> counted(value, frame));
  }

  private Value counted(Value value, Frame frame) {
    frame.costs().add(1);
    frame.costs().push(id, value);
    return value;
  }
}
