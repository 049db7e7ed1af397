package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;

/** A variable or a value with the way into it, computed as one. */
record AttributeStep(Attribute attribute) implements Step {
  @Override
  public long id() {
    return attribute.id();
  }

  @Override
  public Value compute(Frame frame) {
    return attribute.resolve(frame);
  }

  @Override
  public void charge(Costs costs, Value result) {
    attribute.charge(costs);
  }
}
