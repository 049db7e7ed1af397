package dev.seatrial.patch;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoType;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as Go's {@code fmt} prints them and {@code reflect} names their types. */
final class GoValue {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e21;

  private GoValue() {}

  /** The text of {@code %v}. */
  static String text(Tree value) {
    if (value instanceof TextTree text) {
      return text.value();
    }
    if (value.isUnset()) {
      return "<nil>";
    }
    if (value instanceof ListTree list) {
      return list.values().stream().map(GoValue::text).collect(Collectors.joining(" ", "[", "]"));
    }
    if (value instanceof ObjectTree object) {
      ObjectTree sorted = object.sorted();
      return IntStream.range(0, sorted.size())
          .mapToObj(i -> sorted.name(i) + ":" + text(sorted.value(i)))
          .collect(Collectors.joining(" ", "map[", "]"));
    }
    return value instanceof DecimalTree decimal ? number(decimal.value()) : value.toJson();
  }

  // As JSON, but Go turns to exponents below 1e-04 already, and gives them two digits.
  private static String number(double value) {
    double size = Math.abs(value);
    if (value == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return Json.number(value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    String digits = exact.movePointLeft(exponent).toPlainString();
    return "%se%s%02d".formatted(digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** The type that Go's JSON decoder chooses. */
  static String typeOf(Tree value) {
    return value.isUnset() ? "%!s(<nil>)" : GoType.of(value);
  }

  /** What encoding/json calls a value in its errors. */
  static String jsonKind(Tree value) {
    if (value instanceof ObjectTree) {
      return "object";
    }
    if (value instanceof ListTree) {
      return "array";
    }
    if (value instanceof TextTree) {
      return "string";
    }
    if (value instanceof BooleanTree) {
      return "bool";
    }
    return value instanceof NullTree ? "null" : "number";
  }

  static boolean sameType(Tree left, Tree right) {
    return typeOf(left).equals(typeOf(right));
  }
}
