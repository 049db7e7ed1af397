package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.Tree;

/** Data that no schema describes: it can only be compared, as a part of a whole. */
record PreservedValue(Tree tree) implements Value {
  @Override
  public String type() {
    return "unknown";
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(equals(other));
  }

  @Override
  public String text() {
    return tree.toString();
  }
}
