package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.ListTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list in data. As {@code unstructuredList}. */
record SchemaList(ListTree tree, SchemaNode itemSchema) implements ListValue {
  @Override
  public Value item(int position) {
    return SchemaValues.of(tree.at(position), itemSchema);
  }

  @Override
  public long size() {
    return tree.size();
  }

  @Override
  public Value get(Value index) {
    if (!(index instanceof IntValue at)) {
      return index.isError() ? index : new ErrorValue("unsupported index: " + index.text());
    }
    return at.value() < 0 || at.value() >= size()
        ? new ErrorValue("index out of bounds: " + at.value())
        : item((int) at.value());
  }

  @Override
  public Value contains(Value value) {
    Optional<Value> error = Optional.empty();
    for (Value item : items()) {
      Value equal = item.equalTo(value);
      if (equal == BoolValue.TRUE) {
        return BoolValue.TRUE;
      }
      if (!(equal instanceof BoolValue) && error.isEmpty()) {
        error = Optional.of(ErrorValue.noOverload(equal));
      }
    }
    return error.orElse(BoolValue.FALSE);
  }

  @Override
  public Value plus(ListValue other) {
    List<Value> joined = new ArrayList<>(items());
    joined.addAll(other.items());
    return new PlainList(joined);
  }

  @Override
  public Value equalTo(Value other) {
    if (!(other instanceof ListValue list)) {
      return ErrorValue.noOverload(other);
    }
    if (list.size() != size()) {
      return BoolValue.FALSE;
    }
    for (int i = 0; i < size(); i++) {
      Value equal = item(i).equalTo(list.item(i));
      if (equal != BoolValue.TRUE) {
        return equal;
      }
    }
    return BoolValue.TRUE;
  }
}
