package dev.seatrial.kubectl.print;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of objects by one field, as {@code --sort-by} sorts them. */
// As sorter.go in kubectl/pkg/cmd/get, v0.37.
final class FieldOrder {
  private final Sorted sorted;
  private final String field;
  private final JsonPath path;

  /** What is sorted, as the words about what can't be sorted tell it. */
  private enum Sorted {
    OBJECTS("sorter.go:329", "*unstructured.Unstructured"),
    ROWS("sorter.go:375", "[][][]reflect.Value");

    private final String place;
    private final String type;

    Sorted(String place, String type) {
      this.place = place;
      this.type = type;
    }
  }

  private FieldOrder(Sorted sorted, FieldExpression expression) {
    this.sorted = sorted;
    this.field = expression.text();
    this.path = expression.path();
  }

  /** The order of objects by a field, as a user wrote it. Throws {@link PrintException}. */
  static FieldOrder ofObjects(String written) {
    return new FieldOrder(Sorted.OBJECTS, FieldExpression.of(written));
  }

  /** As {@link #ofObjects}, of the rows of a table. */
  static FieldOrder ofRows(String written) {
    return new FieldOrder(Sorted.ROWS, FieldExpression.of(written));
  }

  /**
   * A sorted copy. Throws {@link PrintException} where no item has the field, {@link
   * UnsortableException} where it is none that has an order.
   */
  <T> List<T> sorted(List<T> items, Function<T, Tree> object) {
    List<Keyed<T>> keyed = new ArrayList<>();
    for (T item : items) {
      keyed.add(new Keyed<>(item, value(object.apply(item))));
    }
    if (!items.isEmpty() && keyed.stream().noneMatch(item -> item.key().isPresent())) {
      throw notFound();
    }
    GoSort.sort(keyed, (one, other) -> isLess(one.key(), other.key()));
    return keyed.stream().map(Keyed::item).toList();
  }

  PrintException notFound() {
    return new PrintException(
        "couldn't find any field with path " + GoText.quoted(field) + " in the list of objects");
  }

  private Tree value(Tree object) {
    try {
      return path.first(object);
    } catch (JsonPathException e) {
      throw new PrintException(String.valueOf(e.getMessage()));
    }
  }

  private boolean isLess(Tree one, Tree other) {
    if (one == Tree.ABSENT || other == Tree.ABSENT) {
      // An object without the field comes before all others, even those that lack it too.
      return one == Tree.ABSENT;
    }
    if (one == Tree.NULL || other == Tree.NULL) {
      return one == Tree.NULL && other != Tree.NULL;
    }
    if (one instanceof IntegerTree left && other instanceof IntegerTree right) {
      return left.value() < right.value();
    }
    if (one instanceof DecimalTree left && other instanceof DecimalTree right) {
      return left.value() < right.value();
    }
    if (one instanceof TextTree left && other instanceof TextTree right) {
      return isLess(left.value(), right.value());
    }
    throw unsortable(one);
  }

  private static boolean isLess(String one, String other) {
    Optional<Quantity> left = Quantity.find(one);
    Optional<Quantity> right = Quantity.find(other);
    return left.isPresent() && right.isPresent()
        ? left.get().compareTo(right.get()) < 0
        : Arrays.compareUnsigned(bytes(one), bytes(other)) < 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private UnsortableException unsortable(Tree value) {
    return new UnsortableException(
        sorted.place,
        "Field "
            + field
            + " in "
            + sorted.type
            + " is an unsortable type: interface, err: "
            + reason(value));
  }

  private static String reason(Tree value) {
    if (value instanceof BooleanTree) {
      return "unsortable type: bool";
    }
    if (value instanceof ListTree) {
      return "unsortable type: []interface {}";
    }
    return value instanceof ObjectTree
        ? "unsortable type: map[string]interface {}"
        : "unsortable interface: interface";
  }

  private record Keyed<T>(T item, Tree key) {}
}
