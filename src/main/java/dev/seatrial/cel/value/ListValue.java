package dev.seatrial.cel.value;

import java.util.ArrayList;
import java.util.List;

/** Values in an order. */
public interface ListValue extends Value, Sized {
  /** The item at a position from 0 to below {@link #size}. */
  Value item(int position);

  /** The items in order, each as {@link #item} gives it. */
  default List<Value> items() {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      items.add(item(i));
    }
    return items;
  }

  /** The value at an index of any numeric type, or what is wrong with the index. */
  default Value get(Value index) {
    Value position = Indexes.position(index);
    if (!(position instanceof IntValue at)) {
      return position;
    }
    if (at.value() < 0 || at.value() >= size()) {
      return new ErrorValue(
          "index '" + at.value() + "' out of range in list size '" + size() + "'");
    }
    return item((int) at.value());
  }

  /** Whether the list holds the value. */
  default Value contains(Value value) {
    for (int i = 0; i < size(); i++) {
      if (value.equalTo(item(i)) == BoolValue.TRUE) {
        return BoolValue.TRUE;
      }
    }
    return BoolValue.FALSE;
  }

  /** This list and the other after it; a list that is a set or a map in disguise merges. */
  default Value plus(ListValue other) {
    if (size() == 0) {
      return other;
    }
    if (other.size() == 0) {
      return this;
    }
    List<Value> joined = new ArrayList<>(items());
    joined.addAll(other.items());
    return new PlainList(joined);
  }

  @Override
  default Value equalTo(Value other) {
    if (!(other instanceof ListValue list) || list.size() != size()) {
      return BoolValue.FALSE;
    }
    for (int i = 0; i < size(); i++) {
      if (Equality.of(item(i), list.item(i)) == BoolValue.FALSE) {
        return BoolValue.FALSE;
      }
    }
    return BoolValue.TRUE;
  }

  @Override
  default String type() {
    return Types.LIST;
  }

  @Override
  default boolean isZero() {
    return size() == 0;
  }

  @Override
  default String text() {
    return "[" + String.join(", ", items().stream().map(Value::text).toList()) + "]";
  }
}
