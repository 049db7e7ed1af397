package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;
import java.util.Optional;

/** One part of the way into a value: a field, a key or an index. */
interface Qualifier {
  /** The expression that this part ends. */
  long id();

  /** Whether a missing value is no error but an optional one. */
  boolean isOptional();

  /** The value there, or the error that there is none. */
  Value in(Value object, Frame frame);

  /** The value there if there is one, or an error of another kind. */
  Optional<Value> inIfPresent(Value object, Frame frame);
}
