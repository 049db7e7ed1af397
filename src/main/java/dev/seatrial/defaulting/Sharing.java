package dev.seatrial.defaulting;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** Keeps the tree that was there when a new one turns out to be no different. */
final class Sharing {
  private Sharing() {}

  /** The old object where the new one has the very same fields in the same order. */
  static ObjectTree sameOr(ObjectTree old, ObjectTree made) {
    if (old.size() != made.size()) {
      return made;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!same(old.value(i), made.value(i)) || !old.name(i).equals(made.name(i))) {
        return made;
      }
    }
    return old;
  }

  /** Whether an object has just the first so many of these fields, in the same order. */
  static boolean isSame(ObjectTree object, String[] names, Tree[] values, int size) {
    if (object.size() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!same(object.value(i), values[i]) || !object.name(i).equals(names[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether two trees are one, or hold the same scalar. */
  static boolean same(Tree one, Tree other) {
    if (one == other) {
      return true;
    }
    boolean parts = one instanceof ObjectTree || one instanceof ListTree;
    return !parts && one.equals(other);
  }
}
