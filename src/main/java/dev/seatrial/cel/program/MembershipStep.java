package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.Value;

/** {@code in} with a list of constants, which is looked up instead of searched. */
record MembershipStep(long id, Step sought, PlainMap members) implements Step {
  @Override
  public Value compute(Frame frame) {
    Value value = sought.run(frame);
    return value.isError() ? value : BoolValue.of(members.find(value).isPresent());
  }

  @Override
  public void charge(Costs costs, Value result) {
    // Free, as cel-go counts it.
  }
}
