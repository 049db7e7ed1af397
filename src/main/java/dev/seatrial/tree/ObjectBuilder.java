package dev.seatrial.tree;

import java.util.Arrays;

/**
 * Gathers the fields of one object, in the order given; a name given twice keeps its last value.
 */
public final class ObjectBuilder {
  private FieldNames few = FieldNames.NONE;
  // In use once there are more names than are shared.
  private String[] many = {};
  private int[] index = NameIndex.NONE;
  private Tree[] values;
  private int size;

  /** A builder for an object of any size. */
  public ObjectBuilder() {
    this(8);
  }

  /** A builder for an object of about that many fields. */
  public ObjectBuilder(int size) {
    values = new Tree[size];
  }

  /** Sets a field; an {@link Tree#ABSENT} value is passed over. */
  public ObjectBuilder put(String name, Tree value) {
    if (value == Tree.ABSENT) {
      return this;
    }
    // What others came to by adding the name is known to be without it so far.
    FieldNames next = size < FieldNames.MOST_SHARED ? few.successor(name) : few;
    if (next != few) {
      few = next;
      append(value);
      return this;
    }
    int position = position(name);
    if (position < 0) {
      append(value);
      addName(name);
    } else {
      values[position] = value;
    }
    return this;
  }

  /** Sets a string. */
  public ObjectBuilder put(String name, String value) {
    return put(name, TextTree.recent(value));
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
    FieldNames names =
        size <= FieldNames.MOST_SHARED ? few : FieldNames.of(Arrays.copyOf(many, size));
    return ObjectTree.owning(names, ObjectTree.part(values, 0, size));
  }

  private int position(String name) {
    return size <= FieldNames.MOST_SHARED
        ? few.position(name)
        : NameIndex.position(index, many, name);
  }

  private void append(Tree value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, 2 * size));
    }
    values[size] = value;
    size++;
  }

  /** Keeps the name of the value that was just appended. */
  private void addName(String name) {
    if (size <= FieldNames.MOST_SHARED) {
      few = few.plus(name);
    } else {
      appendToMany(name);
    }
  }

  private void appendToMany(String name) {
    if (many.length == 0) {
      many = few.toArray();
      index = NameIndex.of(many, many.length);
    }
    if (size > many.length) {
      many = Arrays.copyOf(many, 2 * size);
    }
    many[size - 1] = name;
    index = NameIndex.grown(index, many, size);
  }
}
