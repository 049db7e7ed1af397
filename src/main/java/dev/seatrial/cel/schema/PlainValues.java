package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Data as values without a schema: what JSON says it is. As {@code SchemalessTypedToVal} in {@code
 * k8s.io/apiserver/pkg/cel/common}, v0.37.
 */
public final class PlainValues {
  private PlainValues() {}

  /** The value of data; null where there is none. */
  public static Value of(Tree tree) {
    if (tree instanceof TextTree text) {
      return new TextValue(text.value());
    }
    if (tree instanceof IntegerTree number) {
      return new IntValue(number.value());
    }
    if (tree instanceof DecimalTree number) {
      return new DoubleValue(number.value());
    }
    if (tree instanceof BooleanTree) {
      return BoolValue.of(tree == BooleanTree.TRUE);
    }
    if (tree instanceof ListTree list) {
      return new PlainList(list.values().stream().map(PlainValues::of).toList());
    }
    return tree instanceof ObjectTree object ? map(object) : NullValue.NULL;
  }

  private static Value map(ObjectTree object) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (String name : object.names()) {
      entries.put(new TextValue(name), of(object.at(name)));
    }
    return new PlainMap(entries);
  }
}
