package dev.seatrial.validation.field;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A value together with the path that leads to it, so that a rule can walk an object and say where
 * it stands. What is absent reads as Go's zero value: {@code ""}, 0, false, no items.
 */
public final class FieldValue {
  // What the step from the parent is, where it is no item of a list.
  private static final int FIELD = -1;
  private static final int KEY = -2;
  private static final int ROOT = -3;

  /** Nothing, at the path that the server prints of a field without a name: {@code []}. */
  public static final FieldValue NOWHERE = new FieldValue(Path.ROOT.key(""), Tree.ABSENT);

  // Thousands are made for one object, and the path is asked for only where something is wrong.
  private final FieldValue parent;
  private final String name;
  private final int position;
  private final Tree tree;
  private Path path;

  /** A value that stands at a path of its own, not within another one. */
  public FieldValue(Path path, Tree tree) {
    this.parent = this;
    this.name = "";
    this.position = ROOT;
    this.tree = tree;
    this.path = path;
  }

  private FieldValue(FieldValue parent, String name, int position, Tree tree) {
    this.parent = parent;
    this.name = name;
    this.position = position;
    this.tree = tree;
    this.path = Path.ROOT;
  }

  /** A whole object. */
  public static FieldValue root(Tree object) {
    return new FieldValue(Path.ROOT, object);
  }

  /** The value itself; absent where nothing stands. */
  public Tree tree() {
    return tree;
  }

  /** Where the value stands, as errors name it. */
  public Path path() {
    if (position != ROOT && path.isRoot()) {
      path =
          switch (position) {
            case FIELD -> parent.path().field(name);
            case KEY -> parent.path().key(name);
            default -> parent.path().index(position);
          };
    }
    return path;
  }

  /** The value of a field, absent or not. */
  public FieldValue at(String field) {
    return new FieldValue(this, field, FIELD, tree.at(field));
  }

  /** The value that the fields lead to, one after the other. */
  public FieldValue at(String... fields) {
    FieldValue value = this;
    for (String field : fields) {
      value = value.at(field);
    }
    return value;
  }

  /** The value under a key of a map, which paths write in brackets. */
  public FieldValue key(String key) {
    return new FieldValue(this, key, KEY, tree.at(key));
  }

  /** The item of a list, counted from 0. */
  public FieldValue index(int item) {
    return new FieldValue(this, "", item, tree.at(item));
  }

  /** The items of the list, each with its index; none where there is no list. */
  public List<FieldValue> items() {
    List<Tree> values = tree.items();
    if (values.isEmpty()) {
      return List.of();
    }
    List<FieldValue> items = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      items.add(new FieldValue(this, "", i, values.get(i)));
    }
    return items;
  }

  /** The entries of a map, each under its key, in the order of the keys. */
  public List<FieldValue> entries() {
    ObjectTree map = tree.object().sorted();
    if (map.isEmpty()) {
      return List.of();
    }
    List<FieldValue> entries = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      entries.add(new FieldValue(this, map.name(i), KEY, map.value(i)));
    }
    return entries;
  }

  /** The name of the field or key that this value stands under. */
  public String name() {
    if (position != ROOT) {
      return name;
    }
    if (path.last() instanceof Path.Key key) {
      return key.name();
    }
    return path.last() instanceof Path.Field field ? field.name() : "";
  }

  /** Whether a pointer, map, list or interface of Go would not be nil here. */
  public boolean isSet() {
    return !tree.isUnset();
  }

  /** Whether Go's zero value stands here: nothing, null, {@code ""}, 0, false or no items. */
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  /** The text; {@code ""} where none stands. */
  public String text() {
    return tree.text("");
  }

  /** The whole number; 0 where none stands. */
  public long number() {
    return tree.number(0);
  }

  /** The truth value; false where none stands. */
  public boolean flag() {
    return tree.flag(false);
  }
}
