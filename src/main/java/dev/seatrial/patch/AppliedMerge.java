package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays what was applied over the object that is there. */
// As typed/merge.go in structured-merge-diff v6.
final class AppliedMerge {
  private AppliedMerge() {}

  static Tree of(Schema schema, Tree live, Tree applied) throws PatchRefused {
    if (!applied.isPresent()) {
      return live;
    }
    return switch (Grain.of(schema, live, applied)) {
      case SCALAR, WHOLE_LIST, WHOLE_OBJECT -> leaf(schema, live, applied);
      case FIELDS -> fields(schema, live, applied);
      case ITEMS -> items(schema, live, applied);
    };
  }

  // To Go's types an applied null is a field that is not there; custom resources have none.
  private static Tree leaf(Schema schema, Tree live, Tree applied) {
    boolean vanishes = applied == Tree.NULL && live != Tree.NULL && schema.goType().isPresent();
    return vanishes ? Tree.ABSENT : applied;
  }

  private static Tree fields(Schema schema, Tree live, Tree applied) throws PatchRefused {
    ObjectTree left = live.object();
    ObjectTree right = applied.object();
    if (left.isEmpty() && right.isEmpty()) {
      return leaf(schema, live, applied);
    }
    Set<String> names = new LinkedHashSet<>(left.names());
    names.addAll(right.names());
    ObjectBuilder merged = new ObjectBuilder(names.size());
    for (String name : names) {
      Schema inner = Grain.inside(schema, new PathElement.Field(name));
      merged.put(name, of(inner, left.at(name), right.at(name)));
    }
    return merged.build();
  }

  private static Tree items(Schema schema, Tree live, Tree applied) throws PatchRefused {
    ListTree left = live instanceof ListTree list ? list : ListTree.EMPTY;
    ListTree right = applied instanceof ListTree list ? list : ListTree.EMPTY;
    if (left.isEmpty() && right.isEmpty()) {
      return leaf(schema, live, applied);
    }
    return Tree.of(new Merging(schema, left, right).merged());
  }

  /**
   * Two lists becoming one: the applied order leads, and what only one list has keeps its place.
   */
  private static final class Merging {
    private final Schema schema;
    private final ListTree left;
    private final ListTree right;
    private final List<PathElement> leftSteps;
    private final List<PathElement> rightSteps;
    private final Map<PathElement, Tree> leftItems = new LinkedHashMap<>();
    private final Set<PathElement> rightSet;
    private final Set<PathElement> done = new LinkedHashSet<>();
    private final Deque<PathElement> shared = new ArrayDeque<>();
    private final List<Tree> merged = new ArrayList<>();
    private int l;
    private int r;

    Merging(Schema schema, ListTree left, ListTree right) throws PatchRefused {
      this.schema = schema;
      this.left = left;
      this.right = right;
      this.leftSteps = Grain.steps(schema, left);
      this.rightSteps = Grain.steps(schema, right);
      this.rightSet = new LinkedHashSet<>(rightSteps);
      for (int i = 0; i < leftSteps.size(); i++) {
        // Items that are there twice are not merged with the new one.
        Tree item = leftItems.containsKey(leftSteps.get(i)) ? Tree.ABSENT : left.at(i);
        leftItems.put(leftSteps.get(i), item);
      }
      for (PathElement step : rightSteps) {
        if (leftItems.containsKey(step)) {
          shared.add(step);
        }
      }
    }

    List<Tree> merged() throws PatchRefused {
      while (l < leftSteps.size() || r < rightSteps.size()) {
        if (l < leftSteps.size() && r < rightSteps.size() && isAhead()) {
          continue;
        }
        if (l < leftSteps.size() && takeLeft()) {
          continue;
        }
        if (r < rightSteps.size()) {
          takeRight();
        }
      }
      return merged;
    }

    /** Whether both lists, or the left one, went on. */
    private boolean isAhead() throws PatchRefused {
      PathElement step = leftSteps.get(l);
      if (step.equals(rightSteps.get(r))) {
        merge(step);
        l++;
        r++;
        shared.poll();
        return true;
      }
      PathElement next = shared.peek();
      if (rightSet.contains(step) && next != null && !next.equals(step)) {
        // It has its turn later.
        l++;
        return true;
      }
      return false;
    }

    private boolean takeLeft() {
      PathElement step = leftSteps.get(l);
      if (!rightSet.contains(step)) {
        merged.add(left.at(l));
        l++;
        return true;
      }
      if (done.contains(step)) {
        l++;
      }
      return false;
    }

    private void takeRight() throws PatchRefused {
      PathElement step = rightSteps.get(r);
      merge(step);
      r++;
      if (step.equals(shared.peek())) {
        shared.poll();
      }
    }

    private void merge(PathElement step) throws PatchRefused {
      done.add(step);
      Tree before = leftItems.getOrDefault(step, Tree.ABSENT);
      merged.add(of(schema.items(), before, right.at(r)));
    }
  }
}
