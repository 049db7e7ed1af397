package dev.seatrial.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A JSON object that keeps the order in which its fields were written.
 *
 * <p>Two objects are equal when they have equal fields, in whatever order. Names and values stand
 * apart: objects of the same fields share their {@link FieldNames}.
 */
public final class ObjectTree implements Tree {
  /** The object without fields. */
  public static final ObjectTree EMPTY = new ObjectTree(FieldNames.NONE, new Tree[0]);

  private final FieldNames names;
  private final Tree[] values;
  private int hash;

  private ObjectTree(FieldNames names, Tree[] values) {
    this.names = names;
    this.values = values;
  }

  /** An object of one field; an absent value gives the empty object. */
  public static ObjectTree of(String name, Tree value) {
    return EMPTY.with(name, value);
  }

  /** An object of two fields. */
  public static ObjectTree of(String name, Tree value, String name2, Tree value2) {
    return of(name, value).with(name2, value2);
  }

  /**
   * An object of the fields in a part of two arrays, which are copied. The names are all different;
   * a caller who does not know asks {@link #hasEachNameOnce}, and throws away what has not.
   */
  public static ObjectTree of(String[] names, Tree[] values, int from, int to) {
    return owning(FieldNames.of(names, from, to), part(values, from, to));
  }

  /** An object with the fields of a map, in its order. */
  public static ObjectTree of(Map<String, ? extends Tree> fields) {
    return owning(
        FieldNames.of(fields.keySet().toArray(new String[0])),
        fields.values().toArray(new Tree[0]));
  }

  /** An object of strings, such as labels. */
  public static ObjectTree ofTexts(Map<String, String> texts) {
    ObjectBuilder builder = new ObjectBuilder();
    texts.forEach((name, text) -> builder.put(name, Tree.of(text)));
    return builder.build();
  }

  /** Takes the values as they are, one for each name. */
  static ObjectTree owning(FieldNames names, Tree[] values) {
    return values.length == 0 ? EMPTY : new ObjectTree(names, values);
  }

  /** Whether no name comes twice. */
  public boolean hasEachNameOnce() {
    return names.areDistinct();
  }

  /** How many fields there are. */
  public int size() {
    return values.length;
  }

  /** The name of the field at a position of the written order. */
  public String name(int position) {
    return names.name(position);
  }

  /** The value of the field at a position of the written order. */
  public Tree value(int position) {
    return values[position];
  }

  FieldNames fieldNames() {
    return names;
  }

  /** The names, in written order. */
  public List<String> names() {
    return names.toList();
  }

  /** Whether the field is there, be it null. */
  public boolean has(String field) {
    return position(field) >= 0;
  }

  @Override
  public Tree at(String field) {
    int position = position(field);
    return position < 0 ? ABSENT : values[position];
  }

  /** A copy with one field set, in its old place or at the end; {@link #ABSENT} removes it. */
  public ObjectTree with(String field, Tree value) {
    int position = position(field);
    if (value == ABSENT) {
      return position < 0 ? this : removed(position);
    }
    if (position < 0) {
      Tree[] more = new Tree[values.length + 1];
      System.arraycopy(values, 0, more, 0, values.length);
      more[values.length] = value;
      return new ObjectTree(names.plus(field), more);
    }
    if (values[position] == value) {
      return this;
    }
    Tree[] changed = part(values, 0, values.length);
    changed[position] = value;
    return new ObjectTree(names, changed);
  }

  /** A copy whose values are changed one by one; a value made {@link #ABSENT} is left out. */
  public ObjectTree mapped(UnaryOperator<Tree> change) {
    ObjectBuilder builder = new ObjectBuilder(size());
    for (int i = 0; i < values.length; i++) {
      builder.put(names.name(i), change.apply(values[i]));
    }
    return builder.build();
  }

  /** The fields in the order of their names; the same tree where that is how they were written. */
  public ObjectTree sorted() {
    if (names.areSorted()) {
      return this;
    }
    String[] sorted = names.toArray();
    Arrays.sort(sorted);
    ObjectBuilder builder = new ObjectBuilder(size());
    for (String name : sorted) {
      builder.put(name, at(name));
    }
    return builder.build();
  }

  @Override
  public ObjectTree object(String... fields) {
    return fields.length == 0 ? this : at(fields) instanceof ObjectTree found ? found : EMPTY;
  }

  @Override
  public boolean isEmpty() {
    return values.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ObjectTree that) || values.length != that.values.length) {
      return false;
    }
    // A hash not known yet would take as long as the comparison itself.
    if (hash != that.hash && hash != 0 && that.hash != 0) {
      return false;
    }
    boolean alike = names == that.names;
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(alike ? that.values[i] : that.at(names.name(i)))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      int sum = 1;
      for (int i = 0; i < values.length; i++) {
        sum += names.name(i).hashCode() * 31 ^ values[i].hashCode();
      }
      hash = sum;
    }
    return hash;
  }

  @Override
  public String toString() {
    return toJson();
  }

  /** A copy of the values from one position up to another. */
  // The class of the array is said here: Arrays.copyOfRange asks reflection for it, which is a call
  // of native code wherever the optimising compiler has not been, as in most runs of a command.
  static Tree[] part(Tree[] values, int from, int to) {
    Tree[] part = new Tree[to - from];
    System.arraycopy(values, from, part, 0, part.length);
    return part;
  }

  private ObjectTree removed(int position) {
    int left = values.length - 1;
    Tree[] less = new Tree[left];
    System.arraycopy(values, 0, less, 0, position);
    System.arraycopy(values, position + 1, less, position, left - position);
    return owning(names.without(position), less);
  }

  /** The position of a field in the written order, or -1 where it is not there. */
  public int position(String field) {
    return names.position(field);
  }
}
