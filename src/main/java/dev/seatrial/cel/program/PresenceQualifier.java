package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** The last part of the way in {@code has()}: whether there is something. */
record PresenceQualifier(long id, Value key) implements Qualifier {
  @Override
  public boolean isOptional() {
    return false;
  }

  @Override
  public Value in(Value object, Frame frame) {
    Optional<Value> found = Lookup.inIfPresent(object, key);
    Value present = found.filter(Value::isError).orElseGet(() -> BoolValue.of(found.isPresent()));
    frame.costs().add(1);
    frame.costs().push(id, present);
    return present;
  }

  @Override
  public Optional<Value> inIfPresent(Value object, Frame frame) {
    Optional<Value> found = Lookup.inIfPresent(object, key);
    found.ifPresent(
        value -> {
          frame.costs().add(1);
          frame.costs().push(id, value);
        });
    return found;
  }
}
