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
    int position = position(name);
    if (position < 0) {
      append(name, value);
    } else {
      values[position] = value;
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
    FieldNames names =
        size <= FieldNames.MOST_SHARED ? few : FieldNames.of(Arrays.copyOf(many, size));
    return ObjectTree.owning(names, Arrays.copyOf(values, size));
  }

  private int position(String name) {
    return size <= FieldNames.MOST_SHARED
        ? few.position(name)
        : NameIndex.position(index, many, name);
  }

  private void append(String name, Tree value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, 2 * size));
    }
    values[size] = value;
    size++;
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
