package dev.seatrial.tree;

import java.util.Arrays;

/**
 * Gathers the fields of one object, in the order given; a name given twice keeps its last value.
 */
public final class ObjectBuilder {
  private String[] names;
  private Tree[] values;
  private int size;
  private int[] index = NameIndex.NONE;

  /** A builder for an object of any size. */
  public ObjectBuilder() {
    this(8);
  }

  /** A builder for an object of about that many fields. */
  public ObjectBuilder(int size) {
    names = new String[size];
    values = new Tree[size];
  }

  /** Sets a field; an {@link Tree#ABSENT} value is passed over. */
  public ObjectBuilder put(String name, Tree value) {
    if (value == Tree.ABSENT) {
      return this;
    }
    int position = NameIndex.position(index, names, size, name);
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
    return NameIndex.position(index, names, size, name) >= 0;
  }

  /** The object so far. */
  public ObjectTree build() {
    return ObjectTree.owning(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  private void append(String name, Tree value) {
    if (size == names.length) {
      int room = Math.max(8, 2 * size);
      names = Arrays.copyOf(names, room);
      values = Arrays.copyOf(values, room);
    }
    names[size] = name;
    values[size] = value;
    size++;
    index = NameIndex.grown(index, names, size);
  }
}
