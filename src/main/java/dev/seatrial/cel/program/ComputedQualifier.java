package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** A key that the run computes. */
record ComputedQualifier(long id, Attribute attribute, boolean isOptional) implements Qualifier {
  @Override
  public Value in(Value object, Frame frame) {
    Value key = attribute.resolve(frame);
    Value found = key.isError() ? key : Lookup.in(object, key);
    count(found, frame);
    return found;
  }

  @Override
  public Optional<Value> inIfPresent(Value object, Frame frame) {
    Value key = attribute.resolve(frame);
    Optional<Value> found = key.isError() ? Optional.of(key) : Lookup.inIfPresent(object, key);
    found.filter(value -> !value.isError()).ifPresent(value -> count(value, frame));
    return found;
  }

  private void count(Value found, Frame frame) {
    frame.costs().add(1);
    frame.costs().push(id, found);
  }
}
