package dev.seatrial.cel.program;

import dev.seatrial.cel.library.CostUnits;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A list written out.
 *
 * @param optional positions of the items that are left out where they hold no value
 */
record ListStep(long id, List<Step> items, List<Integer> optional) implements Step {
  @Override
  public Value compute(Frame frame) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Value value = items.get(i).run(frame);
      if (value.isError()) {
        return value;
      }
      if (!optional.contains(i)) {
        values.add(value);
      } else if (value instanceof OptionalValue maybe) {
        maybe.held().ifPresent(values::add);
      } else {
        return new ErrorValue(
            "cannot initialize optional list element from non-optional value " + value.text());
      }
    }
    return new PlainList(values);
  }

  @Override
  public void charge(Costs costs, Value result) {
    costs.take(items);
    costs.add(CostUnits.LIST);
  }
}
