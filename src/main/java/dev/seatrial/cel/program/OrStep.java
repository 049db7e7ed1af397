package dev.seatrial.cel.program;

import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Value;

/** {@code or} of two optional values: the other is computed only where the first has none. */
record OrStep(long id, Step first, Step other) implements Step {
  @Override
  public Value compute(Frame frame) {
    Value value = first.run(frame);
    if (!(value instanceof OptionalValue optional)) {
      return ErrorValue.noOverload(value);
    }
    return optional.held().isPresent() ? value : other.run(frame);
  }

  @Override
  public void charge(Costs costs, Value result) {
    // Free, as cel-go counts it.
  }
}
