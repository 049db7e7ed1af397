package dev.seatrial.validation.field;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Equality as the API server sees it once an object is decoded: a field that is absent, null or
 * empty is the same, at any depth.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/equality/semantic.go}: unset and empty slices and
 * maps are equal there.
 */
public final class Semantics {
  private Semantics() {}

  /** Whether the two are equal to the server. */
  public static boolean same(Tree one, Tree other) {
    if (one == other || one.equals(other)) {
      return true;
    }
    if (one instanceof ObjectTree a && other instanceof ObjectTree b) {
      return sameFields(a, b);
    }
    if (one instanceof ListTree a && other instanceof ListTree b) {
      return sameItems(a, b);
    }
    return isNothing(one) && isNothing(other);
  }

  private static boolean sameFields(ObjectTree one, ObjectTree other) {
    Set<String> names = new LinkedHashSet<>(one.names());
    names.addAll(other.names());
    return names.stream().allMatch(name -> same(one.at(name), other.at(name)));
  }

  private static boolean sameItems(ListTree one, ListTree other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.at(i), other.at(i))) {
        return false;
      }
    }
    return true;
  }

  // A pointer to 0 differs from no pointer, and a pointer to an empty struct from none; but most
  // fields are no pointers, and the defaults fill most pointers.
  private static boolean isNothing(Tree tree) {
    return tree.isUnset()
        || (tree instanceof ListTree || tree instanceof ObjectTree) && tree.isEmpty();
  }
}
