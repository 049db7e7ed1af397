package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.Order;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists made of lists. As {@code ext/lists.go} of cel-go, version 3. */
final class ListExtension {
  private static final List<String> COMPARABLE =
      List.of(
          "int",
          "uint",
          "double",
          "bool",
          "google.protobuf.Duration",
          "google.protobuf.Timestamp",
          "string",
          "bytes");

  private ListExtension() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    for (String type : COMPARABLE) {
      bindings
          .one("list_" + type + "_sort", list -> sorted((ListValue) list, (ListValue) list))
          .two(
              "list_" + type + "_sortByAssociatedKeys",
              (list, keys) -> sorted((ListValue) list, (ListValue) keys));
    }
    return bindings
        .many("list_slice", all -> slice((ListValue) all.get(0), number(all, 1), number(all, 2)))
        .one("list_flatten", list -> flattened((ListValue) list, 1))
        .two("list_flatten_int", ListExtension::flattenedTo)
        .one("lists_range", size -> range(((IntValue) size).value()))
        .one("list_reverse", list -> reversed((ListValue) list))
        .one("list_distinct", list -> distinct((ListValue) list));
  }

  private static long number(List<Value> arguments, int position) {
    return ((IntValue) arguments.get(position)).value();
  }

  private static Value slice(ListValue list, long start, long end) {
    String call = "cannot slice(" + start + ", " + end + "), ";
    if (start < 0 || end < 0) {
      return new ErrorValue(call + "negative indexes not supported");
    }
    if (start > end) {
      return new ErrorValue(call + "start index must be less than or equal to end index");
    }
    return list.size() < end
        ? new ErrorValue(call + "list is length " + list.size())
        : new PlainList(list.items().subList((int) start, (int) end));
  }

  private static Value flattenedTo(Value list, Value depth) {
    long levels = ((IntValue) depth).value();
    return levels < 0
        ? new ErrorValue("level must be non-negative")
        : flattened((ListValue) list, levels);
  }

  private static Value flattened(ListValue list, long depth) {
    List<Value> flat = new ArrayList<>();
    flatten(list, depth, flat);
    return new PlainList(flat);
  }

  private static void flatten(ListValue list, long depth, List<Value> flat) {
    for (Value item : list.items()) {
      if (item instanceof ListValue nested && depth > 0) {
        flatten(nested, depth - 1, flat);
      } else {
        flat.add(item);
      }
    }
  }

  private static Value range(long size) {
    if (size < 0) {
      return new ErrorValue("lists.range: size must be non-negative, got " + size);
    }
    List<Value> numbers = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      numbers.add(new IntValue(i));
    }
    return new PlainList(numbers);
  }

  private static Value reversed(ListValue list) {
    List<Value> items = new ArrayList<>(list.items());
    Collections.reverse(items);
    return new PlainList(items);
  }

  private static Value distinct(ListValue list) {
    List<Value> distinct = new ArrayList<>();
    for (Value item : list.items()) {
      if (distinct.stream().noneMatch(seen -> item.equalTo(seen) == BoolValue.TRUE)) {
        distinct.add(item);
      }
    }
    return new PlainList(distinct);
  }

  // As sortListByAssociatedKeys; Go's sort is not stable, so equal keys may stand as they like.
  private static Value sorted(ListValue list, ListValue keys) {
    if (list.size() != keys.size()) {
      return new ErrorValue(
          "@sortByAssociatedKeys() expected a list of the same size as the associated keys list,"
              + " but got "
              + list.size()
              + " and "
              + keys.size()
              + " elements respectively");
    }
    List<Value> by = keys.items();
    if (by.stream().anyMatch(key -> !key.type().equals(by.get(0).type()))) {
      return new ErrorValue("list elements must have the same type");
    }
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      positions.add(i);
    }
    positions.sort((one, other) -> order(by.get(one), by.get(other)));
    return new PlainList(positions.stream().map(list::item).toList());
  }

  private static int order(Value one, Value other) {
    return Order.compare(one, other) instanceof IntValue order ? (int) order.value() : 0;
  }
}
