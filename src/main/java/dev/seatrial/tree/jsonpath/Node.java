package dev.seatrial.tree.jsonpath;

import dev.seatrial.tree.Tree;
import java.util.List;

/** One step of a parsed template. */
// As node.go in client-go/util/jsonpath, v0.37.
sealed interface Node {
  /** What stands in one pair of braces, or is an operand: steps taken one after the other. */
  record Steps(List<Node> nodes) implements Node {}

  /** A value that does not depend on the object; literal text stands once, numbers per input. */
  record Literal(Tree value) implements Node {}

  /** Text outside of braces, or quoted inside them. */
  record Text(String text) implements Node {}

  /** A field of an object. */
  record Field(String name) implements Node {}

  /** A word such as {@code range} and {@code end}. */
  record Word(String name) implements Node {}

  /** Items of a list, by position. */
  record Slice(Bound start, Bound end, Bound step) implements Node {}

  /** A number of a slice: given, left out, or the end that follows from a single index. */
  record Bound(int value, boolean known, boolean derived) {
    static final Bound OPEN = new Bound(0, false, false);

    static Bound at(int value) {
      return new Bound(value, true, false);
    }
  }

  /** The items of a list for which a comparison holds; {@code exists} has no right side. */
  record Filter(Steps left, String operator, Steps right) implements Node {}

  /** All values of an object or list. */
  record Wildcard() implements Node {}

  /** Everything below, at every depth. */
  record Descent() implements Node {}

  /** What several paths find, one after the other. */
  record Union(List<Steps> paths) implements Node {}
}
