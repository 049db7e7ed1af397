package dev.seatrial.cel.program;

import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a way into a value, in order. As {@code applyQualifiers} in attributes.go. */
final class Way {
  private final List<Qualifier> parts = new ArrayList<>();

  void add(Qualifier part) {
    parts.add(part);
  }

  /** Where the way leads from a value; past an optional part, an optional value. */
  Value from(Value start, Frame frame) {
    boolean optional = start instanceof OptionalValue;
    if (start instanceof OptionalValue maybe && maybe.held().isEmpty()) {
      return start;
    }
    Value value = start instanceof OptionalValue maybe ? maybe.get() : start;
    for (Qualifier part : parts) {
      optional = optional || part.isOptional();
      if (optional) {
        Optional<Value> next = part.inIfPresent(value, frame);
        if (next.isEmpty()) {
          return OptionalValue.NONE;
        }
        value = next.get();
      } else {
        value = part.in(value, frame);
      }
      if (value.isError()) {
        return value;
      }
    }
    return optional ? OptionalValue.of(value) : value;
  }
}
