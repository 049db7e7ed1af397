package dev.seatrial.patch;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One step down into an object, as managed fields name it: a field, or an item of a list by its
 * keys, by its value or by its position.
 *
 * <p>The order is that of the written sets: fields by name, then keys, then values, then positions.
 */
// As fieldpath/element.go and serialize-pe.go in structured-merge-diff v6.
sealed interface PathElement extends Comparable<PathElement> {
  /** The field of an object. */
  record Field(String name) implements PathElement {
    @Override
    public String toString() {
      return "." + name;
    }
  }

  /** The item of a list that has these fields; they are sorted by name. */
  record Key(ObjectTree fields) implements PathElement {
    @Override
    public String toString() {
      return IntStream.range(0, fields.size())
          .mapToObj(i -> fields.name(i) + "=" + fields.value(i).toJson())
          .collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** The item of a set. */
  record Value(Tree value) implements PathElement {
    @Override
    public String toString() {
      return "[=" + value.toJson() + "]";
    }
  }

  /** The item of a list at a position. */
  record Index(int position) implements PathElement {
    @Override
    public String toString() {
      return "[" + position + "]";
    }
  }

  /** The name of the step in written sets: {@code f:spec}, {@code k:{"name":"web"}}. */
  default String written() {
    if (this instanceof Field field) {
      return "f:" + field.name();
    }
    if (this instanceof Key key) {
      return "k:" + key.fields().toJson();
    }
    return this instanceof Value value
        ? "v:" + value.value().toJson()
        : "i:" + ((Index) this).position();
  }

  /** The step that is written so; a step of a kind that nobody knows is a field of that name. */
  static PathElement read(String written) {
    String rest = written.length() < 2 ? "" : written.substring(2);
    return switch (written.length() < 2 ? "" : written.substring(0, 2)) {
      case "k:" -> new Key(Json.read(rest).object().sorted());
      case "v:" -> new Value(Json.read(rest));
      case "i:" -> new Index(Integer.parseInt(rest));
      default -> new Field(rest);
    };
  }

  @Override
  default int compareTo(PathElement other) {
    int kinds = Integer.compare(rank(this), rank(other));
    if (kinds != 0) {
      return kinds;
    }
    if (this instanceof Field field) {
      return field.name().compareTo(((Field) other).name());
    }
    if (this instanceof Key key) {
      return compare(key.fields(), ((Key) other).fields());
    }
    return this instanceof Value value
        ? compare(value.value(), ((Value) other).value())
        : Integer.compare(((Index) this).position(), ((Index) other).position());
  }

  private static int rank(PathElement element) {
    if (element instanceof Field) {
      return 0;
    }
    return element instanceof Key ? 1 : element instanceof Value ? 2 : 3;
  }

  private static int compare(ObjectTree left, ObjectTree right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int names = left.name(i).compareTo(right.name(i));
      int order = names == 0 ? compare(left.value(i), right.value(i)) : names;
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int compare(Tree left, Tree right) {
    if (left instanceof IntegerTree one && right instanceof IntegerTree two) {
      return Long.compare(one.value(), two.value());
    }
    int types = Integer.compare(typeRank(left), typeRank(right));
    return types == 0 ? left.toJson().compareTo(right.toJson()) : types;
  }

  private static int typeRank(Tree value) {
    if (value instanceof IntegerTree || value instanceof DecimalTree) {
      return 0;
    }
    return value instanceof TextTree ? 1 : value instanceof BooleanTree ? 2 : 3;
  }
}
