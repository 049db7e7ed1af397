package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;

/** A value known before the run. */
record ConstantStep(long id, Value value) implements Step {
  @Override
  public Value compute(Frame frame) {
    return value;
  }

  @Override
  public void charge(Costs costs, Value result) {
    // Free.
  }
}
