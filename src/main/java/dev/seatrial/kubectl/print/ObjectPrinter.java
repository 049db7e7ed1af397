package dev.seatrial.kubectl.print;

import dev.seatrial.tree.Tree;

/** Prints objects, one after the other, in the output format that a user asked for. */
@FunctionalInterface
public interface ObjectPrinter {
  /** Prints one object or one list. Throws {@link PrintException}. */
  void print(Tree object);
}
