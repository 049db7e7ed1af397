package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Terms joined by {@code &&} or {@code ||}: the first term with the deciding value ends it, be
 * there errors before it.
 */
record LogicStep(long id, List<Step> terms, BoolValue deciding) implements Step {
  @Override
  public Value compute(Frame frame) {
    Optional<Value> error = Optional.empty();
    for (Step term : terms) {
      Value value = term.run(frame);
      if (value == deciding) {
        return deciding;
      }
      if (!(value instanceof BoolValue) && error.isEmpty()) {
        error = Optional.of(ErrorValue.noOverload(value));
      }
    }
    return error.orElse(BoolValue.of(!deciding.isTrue()));
  }

  @Override
  public void charge(Costs costs, Value result) {
    terms.forEach(term -> costs.drop(term.id()));
  }
}
