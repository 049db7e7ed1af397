package dev.seatrial.cel.program;

import dev.seatrial.cel.library.CostUnits;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map written out. */
record MapStep(long id, List<Entry> entries) implements Step {
  /** One entry; an optional one is left out where its value is. */
  record Entry(Step key, Step value, boolean isOptional) {}

  @Override
  public Value compute(Frame frame) {
    Map<Value, Value> map = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Value key = entry.key().run(frame);
      if (key.isError()) {
        return key;
      }
      Value value = entry.value().run(frame);
      if (value.isError()) {
        return value;
      }
      if (!entry.isOptional()) {
        map.put(key, value);
      } else if (value instanceof OptionalValue maybe) {
        maybe.held().ifPresentOrElse(held -> map.put(key, held), () -> map.remove(key));
      } else {
        return new ErrorValue(
            "cannot initialize optional entry '"
                + key.text()
                + "' from non-optional value "
                + value.text());
      }
    }
    return new PlainMap(map);
  }

  @Override
  public void charge(Costs costs, Value result) {
    List<Step> parts = new ArrayList<>();
    for (Entry entry : entries) {
      parts.add(entry.key());
      parts.add(entry.value());
    }
    costs.take(parts);
    costs.add(CostUnits.MAP);
  }
}
