package dev.seatrial.yaml;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where each value of a tree stood in the text that it was read from. */
public final class SourceMap {
  private final Supplier<Spot> finding;
  // Threads that ask at once may both find it; as nothing in it changes, either finding will do.
  private Optional<Spot> found;

  private SourceMap(Supplier<Spot> finding, Optional<Spot> found) {
    this.finding = finding;
    this.found = found;
  }

  private SourceMap(Spot spot) {
    this(spot, Optional.of(spot));
  }

  SourceMap(Tree tree, Marks marks) {
    this(Spot.root(tree, marks));
  }

  /** A map whose marks are made when somebody first asks for a place. */
  static SourceMap later(Tree tree, Supplier<Marks> marks) {
    return new SourceMap(new Later(tree, marks), Optional.empty());
  }

  /** A map for a tree that was never a text: all of it stands at one place. */
  public static SourceMap of(Place place) {
    return new SourceMap(new Spot(Tree.ABSENT, Marks.SCALAR, place, place));
  }

  /** The map of the part that the path leads to, or of its nearest parent that exists. */
  public SourceMap at(Path path) {
    return path.isRoot() ? this : new SourceMap(() -> spot().walk(path).end(), Optional.empty());
  }

  /** Where the value stands; for a path that leads nowhere, its nearest parent's key. */
  public Place value(Path path) {
    Walk walk = spot().walk(path);
    return walk.complete() ? walk.end().value : walk.end().key;
  }

  /** Where the key of the value stands, or of its nearest parent that exists. */
  public Place key(Path path) {
    return spot().walk(path).end().key;
  }

  private Spot spot() {
    Optional<Spot> known = found;
    if (known.isEmpty()) {
      known = Optional.of(finding.get());
      found = known;
    }
    return known.get();
  }

  // A class and not a lambda, which calls native code each time while the optimising compiler
  // rests.
  private record Later(Tree tree, Supplier<Marks> marks) implements Supplier<Spot> {
    @Override
    public Spot get() {
      return Spot.root(tree, marks.get());
    }
  }

  private record Walk(Spot end, boolean complete) {}

  /** A value, the marks of what is in it, and where it and its key stand. */
  private record Spot(Tree tree, Marks marks, Place key, Place value) implements Supplier<Spot> {
    @Override
    public Spot get() {
      return this;
    }

    static Spot root(Tree tree, Marks marks) {
      Place own = marks.own();
      return new Spot(tree, marks, Place.at(own.line(), own.column()), own);
    }

    Walk walk(Path path) {
      Spot here = this;
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
            tree instanceof ListTree list
                && index.position() >= 0
                && index.position() < list.size();
        return inside ? index.position() : -1;
      }
      String name = step instanceof Path.Key mapKey ? mapKey.name() : ((Path.Field) step).name();
      return tree instanceof ObjectTree object ? object.position(name) : -1;
    }

    private Spot child(int position) {
      Tree child = tree instanceof ObjectTree object ? object.value(position) : tree.at(position);
      return new Spot(child, marks.child(position), marks.key(position), marks.value(position));
    }
  }
}
