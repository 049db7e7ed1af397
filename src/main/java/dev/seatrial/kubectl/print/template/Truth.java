package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/** Which values count as true: all but the empty ones. */
// As IsTrue in Go's text/template/exec.go.
final class Truth {
  private Truth() {}

  static boolean of(Tree value) {
    if (value instanceof BooleanTree flag) {
      return flag.value();
    }
    if (value instanceof TextTree text) {
      return !text.value().isEmpty();
    }
    if (value instanceof IntegerTree number) {
      return number.value() != 0;
    }
    if (value instanceof DecimalTree number) {
      return number.value() != 0;
    }
    boolean filled = value instanceof ObjectTree || value instanceof ListTree;
    return filled && !value.isEmpty();
  }
}
