package dev.seatrial.tree.jsonpath;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Compares two values as Go templates do: only what has the same basic type is comparable. */
// As funcs.go in client-go/third_party/forked/golang/template, v0.37.
final class Comparison {
  private Comparison() {}

  static boolean holds(Tree left, String operator, Tree right) {
    return switch (operator) {
      case "==" -> isEqual(left, right);
      case "!=" -> !isEqual(left, right);
      case "<" -> isLess(left, right);
      case "<=" -> isLess(left, right) || isEqual(left, right);
      case ">" -> !isLess(left, right) && !isEqual(left, right);
      case ">=" -> !isLess(left, right);
      default -> throw new JsonPathException("unrecognized filter operator " + operator);
    };
  }

  private static boolean isEqual(Tree left, Tree right) {
    checkTypes(left, right);
    return left instanceof DecimalTree number
        ? number.value() == ((DecimalTree) right).value()
        : left.equals(right);
  }

  private static boolean isLess(Tree left, Tree right) {
    checkTypes(left, right);
    if (left instanceof DecimalTree number) {
      return number.value() < ((DecimalTree) right).value();
    }
    if (left instanceof IntegerTree number) {
      return number.value() < ((IntegerTree) right).value();
    }
    if (left instanceof TextTree text) {
      return Arrays.compareUnsigned(bytes(text), bytes((TextTree) right)) < 0;
    }
    throw new JsonPathException("invalid type for comparison");
  }

  private static void checkTypes(Tree left, Tree right) {
    if (!isBasic(left) || !isBasic(right)) {
      throw new JsonPathException("invalid type for comparison");
    }
    if (left.getClass() != right.getClass()) {
      throw new JsonPathException("incompatible types for comparison");
    }
  }

  private static boolean isBasic(Tree tree) {
    return tree instanceof BooleanTree
        || tree instanceof IntegerTree
        || tree instanceof DecimalTree
        || tree instanceof TextTree;
  }

  private static byte[] bytes(TextTree text) {
    return text.value().getBytes(StandardCharsets.UTF_8);
  }
}
