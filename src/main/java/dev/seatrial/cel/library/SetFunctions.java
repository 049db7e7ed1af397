package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.Value;

/** Lists taken as sets. As {@code ext/sets.go} of cel-go. */
final class SetFunctions {
  private SetFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .two("list_sets_contains_list", (a, b) -> contains((ListValue) a, (ListValue) b))
        .two("list_sets_equivalent_list", (a, b) -> equivalent((ListValue) a, (ListValue) b))
        .two("list_sets_intersects_list", (a, b) -> intersects((ListValue) a, (ListValue) b));
  }

  private static Value contains(ListValue list, ListValue items) {
    for (Value item : items.items()) {
      Value found = list.contains(item);
      if (found != BoolValue.TRUE) {
        return found;
      }
    }
    return BoolValue.TRUE;
  }

  private static Value equivalent(ListValue one, ListValue other) {
    Value contained = contains(one, other);
    return contained == BoolValue.TRUE ? contains(other, one) : contained;
  }

  private static Value intersects(ListValue one, ListValue other) {
    for (Value item : one.items()) {
      if (other.contains(item) == BoolValue.TRUE) {
        return BoolValue.TRUE;
      }
    }
    return BoolValue.FALSE;
  }
}
