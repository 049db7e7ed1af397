package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Indexes;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.ObjectValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** What a key or an index leads to. As {@code refQualify} in attributes.go. */
final class Lookup {
  private Lookup() {}

  static Value in(Value object, Value key) {
    Optional<Value> found = inIfPresent(object, key);
    if (found.isEmpty() && object instanceof ObjectValue) {
      // As GetFrom of the dynamic object type: what is not set is null.
      return NullValue.NULL;
    }
    return found.orElseGet(
        () ->
            new ErrorValue(
                (object instanceof ListValue ? "index out of bounds: " : "no such key: ")
                    + key.text()));
  }

  static Optional<Value> inIfPresent(Value object, Value key) {
    if (!isKey(key)) {
      return Optional.of(new ErrorValue("invalid qualifier type: " + key.type()));
    }
    if (object instanceof MapValue map) {
      return map.find(key);
    }
    if (object instanceof ObjectValue made) {
      return made.field(key.text());
    }
    if (!(object instanceof ListValue list)) {
      return object.isError() ? Optional.of(object) : Optional.empty();
    }
    Value position = Indexes.position(key);
    if (!(position instanceof IntValue at)) {
      return Optional.of(position);
    }
    return at.value() >= 0 && at.value() < list.size()
        ? Optional.of(list.get(key))
        : Optional.empty();
  }

  private static boolean isKey(Value key) {
    return key instanceof TextValue
        || key instanceof IntValue
        || key instanceof UintValue
        || key instanceof BoolValue
        || key instanceof DoubleValue;
  }
}
