package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.Equality;
import dev.seatrial.cel.value.Value;
import java.util.List;

/** {@code ==}, and {@code !=}, which takes even an error of the comparison for a difference. */
record EqualityStep(long id, String function, List<Step> sides) implements Step {
  static final String EQUALS = "_==_";
  static final String NOT_EQUALS = "_!=_";

  @Override
  public Value compute(Frame frame) {
    Value one = sides.get(0).run(frame);
    Value other = sides.get(1).run(frame);
    if (one.isError()) {
      return one;
    }
    if (other.isError()) {
      return other;
    }
    Value equal = Equality.of(one, other);
    return function.equals(EQUALS) ? equal : BoolValue.of(equal != BoolValue.TRUE);
  }

  @Override
  public void charge(Costs costs, Value result) {
    String overload = function.equals(EQUALS) ? "equals" : "not_equals";
    costs
        .take(sides)
        .ifPresent(values -> costs.add(CallCost.of(function, overload, values, result)));
  }
}
