package dev.seatrial.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One immutable JSON value, or the absence of one.
 *
 * <p>Absent, null, {@code {}} and {@code []} are four different trees. Navigation never fails: what
 * is not there reads as {@link #ABSENT}. A changed copy shares whatever did not change.
 */
public sealed interface Tree
    permits ObjectTree,
        ListTree,
        TextTree,
        IntegerTree,
        DecimalTree,
        BooleanTree,
        NullTree,
        AbsentTree {

  /** The value that is not there. */
  Tree ABSENT = AbsentTree.ABSENT;

  /** The JSON null. */
  Tree NULL = NullTree.NULL;

  /** A string. */
  static Tree of(String value) {
    return new TextTree(value);
  }

  /** A string that many objects have in common. */
  static Tree common(String value) {
    return TextTree.recent(value);
  }

  /** A whole number. */
  static Tree of(long value) {
    return IntegerTree.of(value);
  }

  /** A number with a fraction or an exponent; a whole number stays a decimal. */
  static Tree of(double value) {
    return new DecimalTree(value);
  }

  /** A boolean. */
  static Tree of(boolean value) {
    return value ? BooleanTree.TRUE : BooleanTree.FALSE;
  }

  /** A list of the given trees, none of which may be absent. */
  static Tree of(List<? extends Tree> items) {
    return ListTree.of(items);
  }

  /** A list of strings. */
  static Tree texts(List<String> items) {
    return ListTree.of(items.stream().map(Tree::of).toList());
  }

  /** The field of an object, or {@link #ABSENT}. */
  default Tree at(String field) {
    return ABSENT;
  }

  /** The item of a list, or {@link #ABSENT}. */
  default Tree at(int index) {
    return ABSENT;
  }

  /** The value that the fields lead to, one object inside the other, or {@link #ABSENT}. */
  default Tree at(String... fields) {
    Tree tree = this;
    for (String field : fields) {
      tree = tree.at(field);
    }
    return tree;
  }

  // The next are the same as their neighbours with any number of fields, without an array for each
  // call: reading fields is what the engine does most.

  /** The value that two fields lead to, or {@link #ABSENT}. */
  default Tree at(String first, String second) {
    return at(first).at(second);
  }

  /** The value that three fields lead to, or {@link #ABSENT}. */
  default Tree at(String first, String second, String third) {
    return at(first).at(second).at(third);
  }

  /** The string of a field, or the fallback where there is none. */
  default String text(String fallback, String field) {
    return at(field).text(fallback);
  }

  /** The string that two fields lead to, or the fallback where there is none. */
  default String text(String fallback, String first, String second) {
    return at(first).at(second).text(fallback);
  }

  /** This string, or the fallback where it is none. */
  default String text(String fallback) {
    return this instanceof TextTree text ? text.value() : fallback;
  }

  /** The boolean of a field, or the fallback where there is none. */
  default boolean flag(boolean fallback, String field) {
    return at(field) instanceof BooleanTree flag ? flag.value() : fallback;
  }

  /** The items of the list of a field; an empty list where there is none. */
  default List<Tree> items(String field) {
    return at(field) instanceof ListTree list ? list.values() : List.of();
  }

  /** The items of the list that two fields lead to; an empty list where there is none. */
  default List<Tree> items(String first, String second) {
    return at(first).items(second);
  }

  /** The object of a field; an empty object where there is none. */
  default ObjectTree object(String field) {
    return at(field) instanceof ObjectTree object ? object : ObjectTree.EMPTY;
  }

  /** The value at a path, or {@link #ABSENT}. */
  default Tree at(Path path) {
    return path.in(this);
  }

  /** Whether there is a value, be it null. */
  default boolean isPresent() {
    return this != ABSENT;
  }

  /** Whether there is nothing, or null: what Go's decoding leaves at the zero value. */
  default boolean isUnset() {
    return this == ABSENT || this == NULL;
  }

  /** Whether this is nothing, null, {@code ""}, 0, false, {@code {}} or {@code []}. */
  default boolean isEmpty() {
    return isUnset();
  }

  /** The string at the fields, or the fallback where there is none. */
  default String text(String fallback, String... fields) {
    return at(fields) instanceof TextTree text ? text.value() : fallback;
  }

  /** The whole number at the fields, or the fallback where there is none. */
  default long number(long fallback, String... fields) {
    Tree found = at(fields);
    if (found instanceof IntegerTree integer) {
      return integer.value();
    }
    return found instanceof DecimalTree decimal && decimal.isWhole()
        ? (long) decimal.value()
        : fallback;
  }

  /** As {@link #number}, for the numbers that Kubernetes keeps in 32 bits. */
  default int integer(int fallback, String... fields) {
    return Math.toIntExact(
        Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(fallback, fields))));
  }

  /** The boolean at the fields, or the fallback where there is none. */
  default boolean flag(boolean fallback, String... fields) {
    return at(fields) instanceof BooleanTree flag ? flag.value() : fallback;
  }

  /** The string at the fields, where there is one. */
  default Optional<String> textAt(String... fields) {
    return at(fields) instanceof TextTree text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The items of the list at the fields; an empty list where there is none. */
  default List<Tree> items(String... fields) {
    return at(fields) instanceof ListTree list ? list.values() : List.of();
  }

  /** The object at the fields; an empty object where there is none. */
  default ObjectTree object(String... fields) {
    return at(fields) instanceof ObjectTree object ? object : ObjectTree.EMPTY;
  }

  /**
   * A copy with the value at the fields set; objects on the way are made where they are missing or
   * null. Setting {@link #ABSENT} removes.
   */
  default Tree with(Tree value, String... fields) {
    if (fields.length == 0) {
      return value;
    }
    ObjectTree here = this instanceof ObjectTree object ? object : ObjectTree.EMPTY;
    Tree changed = here.at(fields[0]).with(value, rest(fields));
    return here.with(fields[0], changed);
  }

  /** The same for a field of this object. */
  default Tree with(Tree value, String field) {
    ObjectTree here = this instanceof ObjectTree object ? object : ObjectTree.EMPTY;
    return here.with(field, value);
  }

  /** The same for a field of one of its objects. */
  default Tree with(Tree value, String first, String second) {
    return with(at(first).with(value, second), first);
  }

  /** A copy without the field; the same tree where it is not there. */
  default Tree without(String... fields) {
    return at(fields) == ABSENT ? this : with(ABSENT, fields);
  }

  /** The value as compact JSON, in its own order of fields. */
  default String toJson() {
    return Json.compact(this);
  }

  private static String[] rest(String[] fields) {
    return Arrays.copyOfRange(fields, 1, fields.length);
  }
}
