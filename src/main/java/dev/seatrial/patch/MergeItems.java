package dev.seatrial.patch;

import dev.seatrial.tree.GoType;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of lists that merge: what tells them apart, and the order they come out in. */
final class MergeItems {
  private static final Comparator<Tree> BY_TEXT = Comparator.comparing(GoValue::text);

  private final String mergeKey;
  private final boolean objects;

  private MergeItems(String mergeKey, boolean objects) {
    this.mergeKey = mergeKey;
    this.objects = objects;
  }

  /** The items of both lists, which must be of one type. */
  // As sliceElementType in strategicpatch/patch.go, v1.37.
  static MergeItems of(String mergeKey, List<Tree> left, List<Tree> right) throws PatchRefused {
    List<Tree> all = new ArrayList<>(left);
    all.addAll(right);
    if (all.isEmpty()) {
      throw PatchRefused.failed("no elements in any of the given slices");
    }
    Tree first = all.get(0);
    if (first instanceof ListTree) {
      throw PatchRefused.listsOfLists();
    }
    for (Tree item : all) {
      if (!GoValue.sameType(first, item)) {
        Tree both = ListTree.of(Tree.of(left), Tree.of(right));
        throw PatchRefused.failed("list element types are not identical: " + GoValue.text(both));
      }
    }
    return new MergeItems(mergeKey, first instanceof ObjectTree);
  }

  /** Whether the items are objects, and not scalars. */
  boolean areObjects() {
    return objects;
  }

  /** What tells an item from the others: the item itself, or the value of its merge key. */
  Tree keyOf(Tree item) {
    if (!objects) {
      return item;
    }
    Tree key = item.at(mergeKey);
    return key.isPresent() ? key : Tree.NULL;
  }

  /** The items in the order of their keys' texts; of equal ones, the last comes first. */
  // As sortMapsBasedOnField in strategicpatch/patch.go, whose order calls equal items smaller.
  List<Tree> sorted(List<Tree> items) {
    List<Tree> sorted = new ArrayList<>(items);
    Collections.reverse(sorted);
    sorted.sort(Comparator.comparing(this::keyOf, BY_TEXT));
    return sorted;
  }

  void requireKeys(List<Tree> items) throws PatchRefused {
    for (Tree item : items) {
      requireKey(item, mergeKey);
    }
  }

  static Tree requireKey(Tree item, String mergeKey) throws PatchRefused {
    if (!(item instanceof ObjectTree object)) {
      throw PatchRefused.wrongType(GoType.OBJECT, item);
    }
    if (!object.has(mergeKey)) {
      throw PatchRefused.noMergeKey(object, mergeKey);
    }
    return object.at(mergeKey);
  }

  /**
   * All merged items in their final order: those of the patch in the order that it asks for, the
   * others where the live list has them.
   *
   * @param asked an order that has the patch's items, and none of the others
   * @param live the order before the patch
   */
  // As normalizeElementOrder in strategicpatch/patch.go, v1.37.
  List<Tree> ordered(List<Tree> merged, List<Tree> asked, List<Tree> live) throws PatchRefused {
    if (objects) {
      requireKeys(merged);
    }
    Set<Tree> keys = new LinkedHashSet<>();
    asked.forEach(item -> keys.add(keyOf(item)));
    List<Tree> ofPatch = new ArrayList<>();
    List<Tree> others = new ArrayList<>();
    for (Tree item : merged) {
      (keys.contains(keyOf(item)) ? ofPatch : others).add(item);
    }
    return interleaved(inOrder(others, live), inOrder(ofPatch, asked), positions(live));
  }

  /** The items as far as possible in an order; deletions go to the end. */
  // As normalizeSliceOrder in strategicpatch/patch.go, v1.37.
  List<Tree> inOrder(List<Tree> items, List<Tree> order) throws PatchRefused {
    List<Tree> deletions = List.of();
    List<Tree> kept = items;
    if (objects) {
      requireKeys(items);
      requireKeys(order);
      kept = items.stream().filter(item -> !Directive.deletes(item)).toList();
      deletions = items.stream().filter(Directive::deletes).toList();
    }
    List<Tree> sorted = new ArrayList<>(sortedBy(positions(order), kept));
    sorted.addAll(deletions);
    return sorted;
  }

  // An item that the order does not name calls itself smaller than any before it, as upstream's
  // insertion sort has it.
  private List<Tree> sortedBy(Map<Tree, Integer> order, List<Tree> items) {
    Tree[] sorted = items.toArray(new Tree[0]);
    if (items.stream().allMatch(item -> order.containsKey(keyOf(item)))) {
      Arrays.sort(sorted, Comparator.comparing(item -> order.getOrDefault(keyOf(item), -1)));
      return List.of(sorted);
    }
    for (int i = 1; i < sorted.length; i++) {
      for (int j = i; j > 0 && isLess(order, sorted[j], sorted[j - 1]); j--) {
        Tree swapped = sorted[j];
        sorted[j] = sorted[j - 1];
        sorted[j - 1] = swapped;
      }
    }
    return List.of(sorted);
  }

  private boolean isLess(Map<Tree, Integer> order, Tree left, Tree right) {
    int here = order.getOrDefault(keyOf(left), -1);
    int there = order.getOrDefault(keyOf(right), -1);
    return here < 0 || there < 0 || here < there;
  }

  private Map<Tree, Integer> positions(List<Tree> order) {
    Map<Tree, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      positions.putIfAbsent(keyOf(order.get(i)), i);
    }
    return positions;
  }

  // As mergeSortedSlice in strategicpatch/patch.go, v1.37.
  private List<Tree> interleaved(List<Tree> left, List<Tree> right, Map<Tree, Integer> live) {
    List<Tree> all = new ArrayList<>(left.size() + right.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      int here = live.getOrDefault(keyOf(left.get(i)), -1);
      int there = live.getOrDefault(keyOf(right.get(j)), -1);
      all.add(here >= 0 && here < there ? left.get(i++) : right.get(j++));
    }
    all.addAll(left.subList(i, left.size()));
    all.addAll(right.subList(j, right.size()));
    return all;
  }

  /** Scalars in the order of their texts. */
  static List<Tree> sortedScalars(List<Tree> scalars) {
    List<Tree> sorted = new ArrayList<>(scalars);
    sorted.sort(BY_TEXT);
    return sorted;
  }

  /** Scalars without repetition; the last one takes the place of one that was met before. */
  // As deduplicateScalars in strategicpatch/patch.go, v1.37.
  static List<Tree> distinct(List<Tree> scalars) {
    List<Tree> kept = new ArrayList<>(scalars);
    for (int i = 0; i < kept.size() - 1; i++) {
      for (int j = i + 1; j < kept.size(); j++) {
        if (kept.get(i).equals(kept.get(j))) {
          kept.set(j, kept.get(kept.size() - 1));
          kept.remove(kept.size() - 1);
          j--;
        }
      }
    }
    return kept;
  }
}
