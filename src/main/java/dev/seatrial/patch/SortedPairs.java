package dev.seatrial.patch;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Pairs the items of two lists by the texts of their keys. */
final class SortedPairs {
  /** An item before and after, one of which is absent where it was added or removed. */
  record Pair(Tree before, Tree after) {
    boolean isAdded() {
      return !before.isPresent();
    }

    boolean isRemoved() {
      return !after.isPresent();
    }
  }

  private SortedPairs() {}

  // As the loops of diffListsOfMaps and diffListsOfScalars in strategicpatch/patch.go, v1.37.
  static List<Pair> of(MergeItems items, List<Tree> before, List<Tree> after) {
    List<Tree> left = items.sorted(before);
    List<Tree> right = items.sorted(after);
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      int order =
          i == left.size() ? 1 : j == right.size() ? -1 : compare(items, left.get(i), right.get(j));
      Tree here = order <= 0 ? left.get(i++) : Tree.ABSENT;
      Tree there = order >= 0 ? right.get(j++) : Tree.ABSENT;
      pairs.add(new Pair(here, there));
    }
    return pairs;
  }

  private static int compare(MergeItems items, Tree left, Tree right) {
    return GoValue.text(items.keyOf(left)).compareTo(GoValue.text(items.keyOf(right)));
  }
}
