package dev.seatrial.yaml;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Where each value of a tree stood in the text that it was read from. */
public final class SourceMap {
  private final Tree tree;
  private final Marks marks;
  private final Place key;
  private final Place value;

  SourceMap(Tree tree, Marks marks) {
    this(tree, marks, Place.at(marks.own().line(), marks.own().column()), marks.own());
  }

  private SourceMap(Tree tree, Marks marks, Place key, Place value) {
    this.tree = tree;
    this.marks = marks;
    this.key = key;
    this.value = value;
  }

  /** A map for a tree that was never a text: all of it stands at one place. */
  public static SourceMap of(Place place) {
    return new SourceMap(Tree.ABSENT, Marks.SCALAR, place, place);
  }

  /** The map of the part that the path leads to, or of its nearest parent that exists. */
  public SourceMap at(Path path) {
    return walk(path).found();
  }

  /** Where the value stands; for a path that leads nowhere, its nearest parent's key. */
  public Place value(Path path) {
    Walk walk = walk(path);
    return walk.complete() ? walk.found().value : walk.found().key;
  }

  /** Where the key of the value stands, or of its nearest parent that exists. */
  public Place key(Path path) {
    return walk(path).found().key;
  }

  private record Walk(SourceMap found, boolean complete) {}

  private Walk walk(Path path) {
    SourceMap here = this;
    List<Path.Step> steps = path.steps();
    for (Path.Step step : steps) {
      int position = here.position(step);
      if (position < 0) {
        return new Walk(here, false);
      }
      here = here.child(position);
    }
    return new Walk(here, true);
  }

  private int position(Path.Step step) {
    if (step instanceof Path.Index index) {
      boolean inside =
          tree instanceof ListTree list && index.position() >= 0 && index.position() < list.size();
      return inside ? index.position() : -1;
    }
    String name = step instanceof Path.Key mapKey ? mapKey.name() : ((Path.Field) step).name();
    return tree instanceof ObjectTree object ? object.position(name) : -1;
  }

  private SourceMap child(int position) {
    Tree child = tree instanceof ObjectTree object ? object.value(position) : tree.at(position);
    return new SourceMap(child, marks.child(position), marks.key(position), marks.value(position));
  }
}
