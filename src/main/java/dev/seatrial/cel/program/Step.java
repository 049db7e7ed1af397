package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;

/** A part of a plan that is computed as a whole. */
interface Step {
  /** The expression that this computes. */
  long id();

  /** Computes without counting the step itself. */
  Value compute(Frame frame);

  /** Counts what the computed step costs, and takes what it used off the stack. */
  void charge(Costs costs, Value result);

  /** Computes and counts. Throws {@link CostExceeded} past the limit. */
  default Value run(Frame frame) {
    Value result = compute(frame);
    charge(frame.costs(), result);
    frame.costs().push(id(), result);
    return result;
  }
}
