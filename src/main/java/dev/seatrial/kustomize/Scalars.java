package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/** Scalars as the text that stands for them in YAML, which is how kustomize compares them. */
final class Scalars {
  private Scalars() {}

  static boolean isScalar(Tree tree) {
    return tree.isPresent() && !(tree instanceof ObjectTree) && !(tree instanceof ListTree);
  }

  /** The text of a scalar; empty for everything else. */
  static String text(Tree tree) {
    if (tree instanceof TextTree text) {
      return text.value();
    }
    return isScalar(tree) && !tree.isUnset() ? tree.toJson() : "";
  }

  /** A map of scalars as one of texts; what says null becomes the word. */
  static ObjectTree asTexts(ObjectTree map) {
    return map.mapped(value -> Tree.of(value == Tree.NULL ? "null" : text(value)));
  }
}
