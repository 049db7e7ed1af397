package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Arithmetic;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.Order;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import java.util.List;

/** What a list amounts to. As {@code library/lists.go} of the API server. */
final class ListFunctions {
  private static final List<String> COMPARABLE =
      List.of("int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes");
  private static final IntValue NOWHERE = new IntValue(-1);

  private ListFunctions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    for (String type : COMPARABLE) {
      bindings
          .one("list_" + type + "_is_sorted_bool", list -> isSorted(items(list)))
          .one("list_" + type + "_max_" + type, list -> extreme(items(list), "max", -1))
          .one("list_" + type + "_min_" + type, list -> extreme(items(list), "min", 1));
    }
    return bindings
        .one("list_int_sum_int", list -> sum(items(list), IntValue.ZERO))
        .one("list_uint_sum_uint", list -> sum(items(list), new UintValue(0)))
        .one("list_double_sum_double", list -> sum(items(list), new DoubleValue(0)))
        .one("list_duration_sum_duration", list -> sum(items(list), new DurationValue(0)))
        .two("list_a_index_of_int", ListFunctions::indexOf)
        .two("list_a_last_index_of_int", ListFunctions::lastIndexOf)
        .two("list_includes_dyn_dyn", ListFunctions::includes);
  }

  private static List<Value> items(Value list) {
    return ((ListValue) list).items();
  }

  private static Value isSorted(List<Value> items) {
    for (int i = 1; i < items.size(); i++) {
      if (isOrdered(items.get(i - 1), items.get(i), 1)) {
        return BoolValue.FALSE;
      }
    }
    return BoolValue.TRUE;
  }

  private static boolean isOrdered(Value one, Value other, int sign) {
    return Order.compare(one, other) instanceof IntValue order && order.value() == sign;
  }

  private static Value sum(List<Value> items, Value zero) {
    Value sum = zero;
    for (Value item : items) {
      sum = Arithmetic.add(sum, item);
      if (sum.isError()) {
        return sum;
      }
    }
    return sum;
  }

  private static Value extreme(List<Value> items, String name, int givesWay) {
    if (items.isEmpty()) {
      return new ErrorValue(name + " called on empty list");
    }
    Value extreme = items.get(0);
    for (Value item : items) {
      extreme = isOrdered(extreme, item, givesWay) ? item : extreme;
    }
    return extreme;
  }

  private static Value indexOf(Value list, Value item) {
    List<Value> items = items(list);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).equalTo(item) == BoolValue.TRUE) {
        return new IntValue(i);
      }
    }
    return NOWHERE;
  }

  private static Value lastIndexOf(Value list, Value item) {
    List<Value> items = items(list);
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).equalTo(item) == BoolValue.TRUE) {
        return new IntValue(i);
      }
    }
    return NOWHERE;
  }

  private static Value includes(Value container, Value item) {
    if (!(container instanceof ListValue list)) {
      return BoolValue.of(container.equalTo(item) == BoolValue.TRUE);
    }
    return BoolValue.of(
        list.items().stream().anyMatch(each -> each.equalTo(item) == BoolValue.TRUE));
  }
}
