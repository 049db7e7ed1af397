package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Values that may be missing. As {@code optionalLib} in library.go of cel-go. */
final class OptionalFunctions {
  private OptionalFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .one("optional_of", OptionalValue::of)
        .one(
            "optional_ofNonZeroValue",
            value -> value.isZero() ? OptionalValue.NONE : OptionalValue.of(value))
        .many("optional_none", arguments -> OptionalValue.NONE)
        .one("optional_value", value -> optional(value).get())
        .one("optional_hasValue", value -> BoolValue.of(optional(value).held().isPresent()))
        .one("list_first", list -> end((ListValue) list, 0))
        .one("list_last", list -> end((ListValue) list, ((ListValue) list).size() - 1))
        .one("optional_unwrap", OptionalFunctions::unwrapped)
        .one("optional_unwrapOpt", OptionalFunctions::unwrapped);
  }

  private static OptionalValue optional(Value value) {
    return (OptionalValue) value;
  }

  private static Value end(ListValue list, long position) {
    return list.size() == 0 ? OptionalValue.NONE : OptionalValue.of(list.item((int) position));
  }

  private static Value unwrapped(Value value) {
    List<Value> held = new ArrayList<>();
    for (Value item : ((ListValue) value).items()) {
      if (!(item instanceof OptionalValue optional)) {
        return new ErrorValue("value " + item.text() + " is not optional");
      }
      optional.held().ifPresent(held::add);
    }
    return new PlainList(held);
  }
}
