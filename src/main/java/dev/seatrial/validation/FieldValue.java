package dev.seatrial.validation;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A value together with the path that leads to it, so that a rule can walk an object and say where
 * it stands. What is absent reads as Go's zero value: {@code ""}, 0, false, no items.
 */
record FieldValue(Path path, Tree tree) {
  static FieldValue root(Tree object) {
    return new FieldValue(Path.ROOT, object);
  }

  FieldValue at(String field) {
    return new FieldValue(path.field(field), tree.at(field));
  }

  FieldValue at(String... fields) {
    return new FieldValue(path.fields(fields), tree.at(fields));
  }

  FieldValue key(String key) {
    return new FieldValue(path.key(key), tree.at(key));
  }

  FieldValue index(int position) {
    return new FieldValue(path.index(position), tree.at(position));
  }

  /** The items of the list, each with its index; none where there is no list. */
  List<FieldValue> items() {
    List<Tree> values = tree.items();
    List<FieldValue> items = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      items.add(new FieldValue(path.index(i), values.get(i)));
    }
    return items;
  }

  /** The entries of a map, each under its key, in the order of the keys. */
  List<FieldValue> entries() {
    ObjectTree map = tree.object().sorted();
    List<FieldValue> entries = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      entries.add(new FieldValue(path.key(map.name(i)), map.value(i)));
    }
    return entries;
  }

  /** The name of the field or key that this value stands under. */
  String name() {
    if (path.last() instanceof Path.Key key) {
      return key.name();
    }
    return path.last() instanceof Path.Field field ? field.name() : "";
  }

  /** Whether a pointer, map, list or interface of Go would not be nil here. */
  boolean isSet() {
    return !tree.isUnset();
  }

  /** Whether Go's zero value stands here: nothing, null, {@code ""}, 0, false or no items. */
  boolean isEmpty() {
    return tree.isEmpty();
  }

  String text() {
    return tree.text("");
  }

  long number() {
    return tree.number(0);
  }

  boolean flag() {
    return tree.flag(false);
  }
}
