package dev.seatrial.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A JSON object that keeps the order in which its fields were written.
 *
 * <p>Two objects are equal when they have equal fields, in whatever order. Names and values stand
 * in two arrays; a few fields are found by a scan, more by a {@link NameIndex}.
 */
public final class ObjectTree implements Tree {
  /** The object without fields. */
  public static final ObjectTree EMPTY = new ObjectTree(new String[0], new Tree[0]);

  private final String[] names;
  private final Tree[] values;
  private final int[] index;
  private int hash;

  private ObjectTree(String[] names, Tree[] values) {
    this.names = names;
    this.values = values;
    this.index = NameIndex.of(names, names.length);
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
   * whether they are is for the caller to ask of {@link #position}.
   */
  public static ObjectTree of(String[] names, Tree[] values, int from, int to) {
    return owning(Arrays.copyOfRange(names, from, to), Arrays.copyOfRange(values, from, to));
  }

  /** An object with the fields of a map, in its order. */
  public static ObjectTree of(Map<String, ? extends Tree> fields) {
    if (fields.isEmpty()) {
      return EMPTY;
    }
    return new ObjectTree(
        fields.keySet().toArray(new String[0]), fields.values().toArray(new Tree[0]));
  }

  /** An object of strings, such as labels. */
  public static ObjectTree ofTexts(Map<String, String> texts) {
    ObjectBuilder builder = new ObjectBuilder();
    texts.forEach((name, text) -> builder.put(name, Tree.of(text)));
    return builder.build();
  }

  /** Takes the arrays as they are: the builder hands over its own, names all different. */
  static ObjectTree owning(String[] names, Tree[] values) {
    return names.length == 0 ? EMPTY : new ObjectTree(names, values);
  }

  /** How many fields there are. */
  public int size() {
    return names.length;
  }

  /** The name of the field at a position of the written order. */
  public String name(int position) {
    return names[position];
  }

  /** The value of the field at a position of the written order. */
  public Tree value(int position) {
    return values[position];
  }

  /** The names, in written order. */
  public List<String> names() {
    return List.of(names);
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
      String[] grown = Arrays.copyOf(names, names.length + 1);
      Tree[] more = Arrays.copyOf(values, values.length + 1);
      grown[names.length] = field;
      more[values.length] = value;
      return new ObjectTree(grown, more);
    }
    if (values[position] == value) {
      return this;
    }
    Tree[] changed = values.clone();
    changed[position] = value;
    return new ObjectTree(names, changed, index);
  }

  /** A copy whose values are changed one by one; a value made {@link #ABSENT} is left out. */
  public ObjectTree mapped(UnaryOperator<Tree> change) {
    ObjectBuilder builder = new ObjectBuilder(size());
    for (int i = 0; i < names.length; i++) {
      builder.put(names[i], change.apply(values[i]));
    }
    return builder.build();
  }

  /** The fields in the order of their names; the same tree where that is how they were written. */
  public ObjectTree sorted() {
    if (isSorted()) {
      return this;
    }
    String[] sorted = names.clone();
    Arrays.sort(sorted);
    ObjectBuilder builder = new ObjectBuilder(size());
    for (String name : sorted) {
      builder.put(name, at(name));
    }
    return builder.build();
  }

  private boolean isSorted() {
    for (int i = 1; i < names.length; i++) {
      if (names[i - 1].compareTo(names[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ObjectTree object(String... fields) {
    return fields.length == 0 ? this : at(fields) instanceof ObjectTree found ? found : EMPTY;
  }

  @Override
  public boolean isEmpty() {
    return names.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ObjectTree that) || names.length != that.names.length) {
      return false;
    }
    // A hash not known yet would take as long as the comparison itself.
    if (hash != that.hash && hash != 0 && that.hash != 0) {
      return false;
    }
    boolean alike = names == that.names;
    for (int i = 0; i < names.length; i++) {
      if (!values[i].equals(alike ? that.values[i] : that.at(names[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      int sum = 1;
      for (int i = 0; i < names.length; i++) {
        sum += names[i].hashCode() * 31 ^ values[i].hashCode();
      }
      hash = sum;
    }
    return hash;
  }

  @Override
  public String toString() {
    return toJson();
  }

  private ObjectTree(String[] names, Tree[] values, int[] index) {
    this.names = names;
    this.values = values;
    this.index = index;
  }

  private ObjectTree removed(int position) {
    int left = names.length - 1;
    String[] fewer = Arrays.copyOf(names, left);
    Tree[] less = Arrays.copyOf(values, left);
    System.arraycopy(names, position + 1, fewer, position, left - position);
    System.arraycopy(values, position + 1, less, position, left - position);
    return owning(fewer, less);
  }

  /** The position of a field in the written order, or -1 where it is not there. */
  public int position(String field) {
    return NameIndex.position(index, names, names.length, field);
  }
}
