package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Value;
import java.util.List;

/** What a call computes from its arguments, the receiver first. */
@FunctionalInterface
public interface Function {
  Value of(List<Value> arguments);

  /** A function of one argument. */
  @FunctionalInterface
  interface Unary {
    Value of(Value argument);
  }

  /** A function of two arguments. */
  @FunctionalInterface
  interface Binary {
    Value of(Value one, Value other);
  }
}
