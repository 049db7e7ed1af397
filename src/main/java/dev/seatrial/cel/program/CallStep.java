package dev.seatrial.cel.program;

import dev.seatrial.cel.library.Callable;
import dev.seatrial.cel.library.Callable.Evaluation;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a function.
 *
 * @param overload empty where the checker left more than one
 */
record CallStep(long id, String function, String overload, List<Step> arguments, Callable callable)
    implements Step {

  @Override
  public Value compute(Frame frame) {
    List<Value> values = new ArrayList<>();
    boolean strict = callable.evaluation() != Evaluation.WITH_ERRORS;
    for (Step argument : arguments) {
      Value value = argument.run(frame);
      if (value.isError() && callable.evaluation() == Evaluation.UNTIL_ERROR) {
        return value;
      }
      values.add(value);
    }
    Optional<Value> error = values.stream().filter(Value::isError).findFirst();
    return strict && error.isPresent() ? error.get() : callable.function().of(values);
  }

  @Override
  public void charge(Costs costs, Value result) {
    costs
        .take(arguments)
        .ifPresent(values -> costs.add(CallCost.of(function, overload, values, result)));
  }
}
