package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Value;

/** {@code has()} of an attribute whose way ends with a {@link PresenceQualifier}. */
record PresenceStep(long id, Attribute attribute) implements Step {
  @Override
  public Value compute(Frame frame) {
    Value value = attribute.resolve(frame);
    return value instanceof OptionalValue maybe ? BoolValue.of(maybe.held().isPresent()) : value;
  }

  // The API server lets presence tests be free: only the way counts.
  @Override
  public void charge(Costs costs, Value result) {
    attribute.charge(costs);
    costs.add(-1);
  }
}
