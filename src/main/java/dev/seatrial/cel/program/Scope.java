package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** What names stand for. */
@FunctionalInterface
public interface Scope {
  Optional<Value> find(String name);
}
