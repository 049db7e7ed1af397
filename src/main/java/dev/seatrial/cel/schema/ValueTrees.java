package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.ObjectValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Values as JSON. As the conversions to {@code structpb.Value} in cel-go, which know no JSON for
 * types and optional values.
 */
public final class ValueTrees {
  private ValueTrees() {}

  /** The value as JSON; nothing where it, or something in it, can't be written so. */
  public static Optional<Tree> of(Value value) {
    if (value instanceof ListValue list) {
      return list(list);
    }
    if (value instanceof ObjectValue object) {
      ObjectBuilder fields = new ObjectBuilder();
      for (String name : object.fields().keySet()) {
        Optional<Tree> field = object.field(name).flatMap(ValueTrees::of);
        if (field.isEmpty()) {
          return Optional.empty();
        }
        fields.put(name, field.get());
      }
      return Optional.of(fields.build());
    }
    return value instanceof MapValue map ? map(map) : scalar(value);
  }

  private static Optional<Tree> list(ListValue list) {
    List<Tree> items = new ArrayList<>();
    for (Value item : list.items()) {
      Optional<Tree> tree = of(item);
      if (tree.isEmpty()) {
        return tree;
      }
      items.add(tree.get());
    }
    return Optional.of(Tree.of(items));
  }

  private static Optional<Tree> map(MapValue map) {
    ObjectBuilder entries = new ObjectBuilder();
    for (Value key : map.keys()) {
      Optional<Tree> tree = map.find(key).flatMap(ValueTrees::of);
      if (tree.isEmpty()) {
        return tree;
      }
      entries.put(key.text(), tree.get());
    }
    return Optional.of(entries.build());
  }

  private static Optional<Tree> scalar(Value value) {
    if (value instanceof TextValue text) {
      return Optional.of(Tree.of(text.value()));
    }
    if (value instanceof IntValue number) {
      return Optional.of(Tree.of(number.value()));
    }
    if (value instanceof UintValue number) {
      return Optional.of(Tree.of(number.value()));
    }
    if (value instanceof DoubleValue number) {
      return Optional.of(Tree.of(number.value()));
    }
    if (value instanceof BytesValue bytes) {
      return Optional.of(Tree.of(Base64.getEncoder().encodeToString(bytes.bytes())));
    }
    if (value instanceof TimestampValue time) {
      return Optional.of(Tree.of(time.rfc3339()));
    }
    if (value == NullValue.NULL) {
      return Optional.of(Tree.NULL);
    }
    boolean isTruth = value instanceof BoolValue;
    return isTruth
        ? Optional.of(value == BoolValue.TRUE ? BooleanTree.TRUE : BooleanTree.FALSE)
        : Optional.empty();
  }
}
