package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** {@code eq}, {@code lt} and their like: only values of the same kind compare. */
// As eq, lt and le in Go's text/template/funcs.go.
final class Comparisons {
  private Comparisons() {}

  /** Whether the first equals any of the others. */
  static boolean areEqual(List<Tree> values) {
    Tree first = values.get(0);
    if (values.size() < 2) {
      throw WrongArguments.because("missing argument for comparison");
    }
    for (Tree other : values.subList(1, values.size())) {
      if (isEqual(first, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEqual(Tree first, Tree other) {
    if (first.isUnset() || other.isUnset()) {
      return first.isUnset() && other.isUnset();
    }
    boolean basic = Functions.isBasic(first) || Functions.isBasic(other);
    if (basic && first.getClass() != other.getClass()) {
      throw WrongArguments.because(
          "incompatible types for comparison: "
              + GoFormat.type(first)
              + " and "
              + GoFormat.type(other));
    }
    if (!basic) {
      throw WrongArguments.because("non-comparable types in comparison");
    }
    return first.equals(other);
  }

  static boolean isLessOrEqual(List<Tree> values) {
    return isLess(values.get(0), values.get(1)) || areEqual(values);
  }

  static boolean isLess(Tree first, Tree other) {
    if (!Functions.isBasic(first) || !Functions.isBasic(other)) {
      throw WrongArguments.because("invalid type for comparison");
    }
    if (first instanceof IntegerTree one && other instanceof IntegerTree two) {
      return one.value() < two.value();
    }
    if (first instanceof DecimalTree one && other instanceof DecimalTree two) {
      return one.value() < two.value();
    }
    if (first instanceof TextTree one && other instanceof TextTree two) {
      return one.value().compareTo(two.value()) < 0;
    }
    throw WrongArguments.because(
        first instanceof BooleanTree && other instanceof BooleanTree
            ? "invalid type for comparison"
            : "incompatible types for comparison");
  }
}
