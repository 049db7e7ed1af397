package dev.seatrial.cel.program;

import dev.seatrial.cel.library.CostUnits;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.ObjectValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object constructed by its type's name. As {@code evalObj} in interpretable.go. */
record StructStep(long id, String type, List<Entry> entries) implements Step {
  /** One field; an optional one is left out where its value is. */
  record Entry(String field, Step value, boolean isOptional) {}

  @Override
  public Value compute(Frame frame) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Value value = entry.value().run(frame);
      if (value.isError()) {
        return value;
      }
      if (!entry.isOptional()) {
        fields.put(entry.field(), value);
      } else if (value instanceof OptionalValue maybe) {
        maybe
            .held()
            .ifPresentOrElse(
                held -> fields.put(entry.field(), held), () -> fields.remove(entry.field()));
      } else {
        return new ErrorValue(
            "cannot initialize optional entry '"
                + entry.field()
                + "' from non-optional value "
                + value.text());
      }
    }
    return new ObjectValue(type, fields);
  }

  @Override
  public void charge(Costs costs, Value result) {
    costs.take(entries.stream().map(Entry::value).toList());
    costs.add(CostUnits.STRUCT);
  }
}
