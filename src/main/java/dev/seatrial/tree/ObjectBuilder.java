package dev.seatrial.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the fields of one object, in the order given; a name given twice keeps its last value.
 */
public final class ObjectBuilder {
  private final List<String> names;
  private final List<Tree> values;
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  /** A builder for an object of any size. */
  public ObjectBuilder() {
    this(8);
  }

  /** A builder for an object of about that many fields. */
  public ObjectBuilder(int size) {
    names = new ArrayList<>(size);
    values = new ArrayList<>(size);
  }

  /** Sets a field; an {@link Tree#ABSENT} value is passed over. */
  public ObjectBuilder put(String name, Tree value) {
    if (value == Tree.ABSENT) {
      return this;
    }
    int position = position(name);
    if (position < 0) {
      if (!positions.isEmpty() || names.size() >= ObjectTree.SCANNED) {
        remember(name);
      }
      names.add(name);
      values.add(value);
    } else {
      values.set(position, value);
    }
    return this;
  }

  /** Sets a string. */
  public ObjectBuilder put(String name, String value) {
    return put(name, Tree.of(value));
  }

  /** Sets a whole number. */
  public ObjectBuilder put(String name, long value) {
    return put(name, Tree.of(value));
  }

  /** Sets a boolean. */
  public ObjectBuilder put(String name, boolean value) {
    return put(name, Tree.of(value));
  }

  /** Whether the field was set. */
  public boolean has(String name) {
    return position(name) >= 0;
  }

  /** The object so far. */
  public ObjectTree build() {
    return ObjectTree.owning(names.toArray(new String[0]), values.toArray(new Tree[0]));
  }

  private int position(String name) {
    return positions.isEmpty() ? names.indexOf(name) : positions.getOrDefault(name, -1);
  }

  private void remember(String name) {
    if (positions.isEmpty()) {
      for (int i = 0; i < names.size(); i++) {
        positions.put(names.get(i), i);
      }
    }
    positions.put(name, names.size());
  }
}
