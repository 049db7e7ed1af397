package dev.seatrial.tree;

import java.util.ArrayList;
import java.util.List;

/** A JSON list. */
public record ListTree(List<Tree> values) implements Tree {
  /** The empty list. */
  public static final ListTree EMPTY = new ListTree(List.of());

  /** Keeps an unmodifiable list; items are never absent. */
  public ListTree {
    values = List.copyOf(values);
  }

  /** A list of the given trees, none of which may be absent. */
  public static ListTree of(List<? extends Tree> items) {
    return items.isEmpty() ? EMPTY : new ListTree(List.copyOf(items));
  }

  /** A list of the given trees. */
  public static ListTree of(Tree... items) {
    return of(List.of(items));
  }

  /** A list of the trees in a part of an array, which are copied; none of them may be absent. */
  public static ListTree of(Tree[] items, int from, int to) {
    return from == to ? EMPTY : new ListTree(List.of(ObjectTree.part(items, from, to)));
  }

  @Override
  public Tree at(int index) {
    return index >= 0 && index < values.size() ? values.get(index) : ABSENT;
  }

  /** How many items there are. */
  public int size() {
    return values.size();
  }

  /** A copy with one item replaced. */
  public ListTree with(int index, Tree item) {
    List<Tree> changed = new ArrayList<>(values);
    changed.set(index, item);
    return new ListTree(changed);
  }

  /** A copy with one item more at the end. */
  public ListTree plus(Tree item) {
    List<Tree> changed = new ArrayList<>(values.size() + 1);
    changed.addAll(values);
    changed.add(item);
    return new ListTree(changed);
  }

  // Written out, for linking a record's own at first use costs a short command milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof ListTree that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
