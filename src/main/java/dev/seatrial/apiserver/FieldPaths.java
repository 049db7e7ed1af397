package dev.seatrial.apiserver;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Places in objects that can be taken away: {@code containers.*.lifecycle.stopSignal}, where a star
 * stands for every item of a list and every value of a map.
 */
final class FieldPaths {
  private static final String EACH = "*";

  private final List<String[]> paths = new ArrayList<>();

  private FieldPaths() {}

  /** Of one path a line. */
  static FieldPaths of(String... lines) {
    FieldPaths all = new FieldPaths();
    for (String line : lines) {
      all.paths.add(line.split("\\.", -1));
    }
    return all;
  }

  /** The same below another place. */
  FieldPaths under(String... place) {
    FieldPaths all = new FieldPaths();
    for (String[] path : paths) {
      List<String> whole = new ArrayList<>(List.of(place));
      whole.addAll(List.of(path));
      all.paths.add(whole.toArray(String[]::new));
    }
    return all;
  }

  /** The very tree where it has none of them. */
  Tree takenFrom(Tree tree) {
    Tree left = tree;
    for (String[] path : paths) {
      left = without(left, path, 0);
    }
    return left;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Tree without(Tree tree, String[] path, int at) {
    if (at == path.length - 1) {
      return tree.at(path[at]).isPresent() ? tree.without(path[at]) : tree;
    }
    if (path[at].equals(EACH)) {
      return each(tree, path, at + 1);
    }
    Tree child = tree.at(path[at]);
    if (!child.isPresent()) {
      return tree;
    }
    Tree left = without(child, path, at + 1);
    return left == child ? tree : tree.with(left, path[at]);
  }

  @SuppressWarnings("ReferenceEquality")
  private static Tree each(Tree tree, String[] path, int at) {
    if (tree instanceof ObjectTree object) {
      return object.mapped(value -> without(value, path, at));
    }
    if (!(tree instanceof ListTree list)) {
      return tree;
    }
    boolean changed = false;
    List<Tree> items = new ArrayList<>();
    for (Tree item : list.values()) {
      Tree left = without(item, path, at);
      changed |= left != item;
      items.add(left);
    }
    return changed ? Tree.of(items) : tree;
  }
}
