package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that is a map, {@code x-kubernetes-list-type: map}: its order is nothing to equality, and
 * in a sum the items of the other list take the place of those with their keys. As {@code
 * unstructuredMapList}.
 */
record KeyedList(ListValue list, List<String> keys) implements ListValue {
  @Override
  public Value item(int position) {
    return list.item(position);
  }

  @Override
  public List<Value> items() {
    return list.items();
  }

  @Override
  public Value get(Value index) {
    return list.get(index);
  }

  @Override
  public Value contains(Value value) {
    return list.contains(value);
  }

  @Override
  public long size() {
    return list.size();
  }

  private List<Value> keyOf(Value item) {
    List<Value> key = new ArrayList<>();
    for (String name : keys) {
      Value identifier = new TextValue(FieldNames.escaped(name).orElse(name));
      key.add(
          item instanceof MapValue map
              ? map.find(identifier).filter(value -> !value.isError()).orElse(NullValue.NULL)
              : NullValue.NULL);
    }
    return key;
  }

  @Override
  public Value equalTo(Value other) {
    if (!(other instanceof ListValue others)) {
      return ErrorValue.noOverload(other);
    }
    if (others.size() != size()) {
      return BoolValue.FALSE;
    }
    Map<List<Value>, Value> ours = new LinkedHashMap<>();
    items().forEach(item -> ours.put(keyOf(item), item));
    Map<List<Value>, Value> theirs = new LinkedHashMap<>();
    for (Value item : others.items()) {
      Value mine = ours.getOrDefault(keyOf(item), NullValue.NULL);
      Value equal = mine == NullValue.NULL ? BoolValue.FALSE : mine.equalTo(item);
      if (equal != BoolValue.TRUE) {
        return equal;
      }
      theirs.put(keyOf(item), item);
    }
    return BoolValue.of(theirs.size() == ours.size());
  }

  @Override
  public Value plus(ListValue other) {
    List<Value> joined = new ArrayList<>(items());
    Map<List<Value>, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < joined.size(); i++) {
      positions.put(keyOf(joined.get(i)), i);
    }
    for (Value item : other.items()) {
      Integer position = positions.get(keyOf(item));
      if (position == null) {
        joined.add(item);
      } else {
        joined.set(position, item);
      }
    }
    return new KeyedList(new PlainList(joined), keys);
  }
}
