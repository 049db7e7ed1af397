package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields one object has that another of its kind has not, or has with another value.
 *
 * <p>What both share is not looked at, for equal trees are mostly the very same.
 */
// As typed/compare.go in structured-merge-diff v6.
record FieldComparison(FieldSet removed, FieldSet modified, FieldSet added) {
  /** What the second object has differently; nothing is compared where a list makes no sense. */
  static FieldComparison of(Schema schema, Tree left, Tree right) {
    Walk walk = new Walk(new FieldSet.Gatherer(), new FieldSet.Gatherer(), new FieldSet.Gatherer());
    walk.compare(schema, left, right);
    return new FieldComparison(
        walk.removed().build(), walk.modified().build(), walk.added().build());
  }

  /** The same without the fields of a set and what is below them. */
  FieldComparison without(FieldSet ignored) {
    return ignored.isEmpty()
        ? this
        : new FieldComparison(
            removed.without(ignored), modified.without(ignored), added.without(ignored));
  }

  /** The fields that the second object sets. */
  FieldSet set() {
    return modified.union(added);
  }

  /** The same place in the three sets that are gathered. */
  private record Walk(
      FieldSet.Gatherer removed, FieldSet.Gatherer modified, FieldSet.Gatherer added) {
    private Walk at(PathElement element) {
      return new Walk(removed.at(element), modified.at(element), added.at(element));
    }

    void compare(Schema schema, Tree left, Tree right) {
      if (left == right) {
        return;
      }
      Grain grain = Grain.of(schema, left, right);
      // What becomes something of another form is compared as both of them.
      Grain former = left.isPresent() ? Grain.of(schema, right, left) : grain;
      if (former != grain) {
        compare(former, schema, left, right);
      }
      compare(grain, schema, left, right);
    }

    private void compare(Grain grain, Schema schema, Tree left, Tree right) {
      switch (grain) {
        case SCALAR, WHOLE_LIST, WHOLE_OBJECT -> leaf(left, right);
        case FIELDS -> fields(schema, left, right);
        case ITEMS -> items(schema, left, right);
      }
    }

    private void leaf(Tree left, Tree right) {
      if (!left.isPresent()) {
        added.take();
      } else if (!right.isPresent()) {
        removed.take();
      } else if (!left.equals(right)) {
        modified.take();
      }
    }

    private void whole(Tree left, Tree right) {
      if (!left.isPresent()) {
        added.take();
      } else if (!right.isPresent()) {
        removed.take();
      }
    }

    private void fields(Schema schema, Tree left, Tree right) {
      if (left.object().isEmpty() && right.object().isEmpty()) {
        // Nothing, null and an object without fields are told apart.
        leaf(left, right);
        return;
      }
      Set<String> names = new LinkedHashSet<>(left.object().names());
      names.addAll(right.object().names());
      for (String name : names) {
        PathElement step = new PathElement.Field(name);
        Tree one = left.at(name);
        Tree two = right.at(name);
        if (one != two) {
          at(step).compare(Grain.inside(schema, step), one, two);
        }
      }
      whole(left, right);
    }

    private void items(Schema schema, Tree left, Tree right) {
      if (left.isEmpty() && right.isEmpty()) {
        leaf(left, right);
        return;
      }
      Map<PathElement, List<Tree>> before = byStep(schema, left);
      Map<PathElement, List<Tree>> after = byStep(schema, right);
      Set<PathElement> steps = new LinkedHashSet<>(before.keySet());
      steps.addAll(after.keySet());
      for (PathElement step : steps) {
        item(
            schema,
            step,
            before.getOrDefault(step, List.of()),
            after.getOrDefault(step, List.of()));
      }
      whole(left, right);
    }

    private void item(Schema schema, PathElement step, List<Tree> before, List<Tree> after) {
      Walk place = at(step);
      if (before.size() > 1 && after.size() > 1) {
        if (!before.equals(after)) {
          place.modified().take();
        }
      } else if (before.size() > 1) {
        place.compare(schema.items(), Tree.ABSENT, first(after));
        place.removed().take();
      } else if (after.size() > 1) {
        place.compare(schema.items(), first(before), Tree.ABSENT);
        place.added().take();
      } else {
        place.compare(schema.items(), first(before), first(after));
      }
    }

    private static Tree first(List<Tree> items) {
      return items.isEmpty() ? Tree.ABSENT : items.get(0);
    }
  }

  /** The items of a list by the steps to them; those that no step leads to are passed over. */
  static Map<PathElement, List<Tree>> byStep(Schema schema, Tree list) {
    Map<PathElement, List<Tree>> items = new LinkedHashMap<>();
    List<Tree> values = list instanceof ListTree found ? found.values() : List.of();
    for (int i = 0; i < values.size(); i++) {
      Tree item = values.get(i);
      step(schema, item, i)
          .ifPresent(step -> items.merge(step, List.of(item), FieldComparison::joined));
    }
    return items;
  }

  // What has no name has no owner.
  private static Optional<PathElement> step(Schema schema, Tree item, int position) {
    try {
      return Optional.of(Grain.step(schema, item, position));
    } catch (PatchRefused unnamed) {
      return Optional.empty();
    }
  }

  private static List<Tree> joined(List<Tree> left, List<Tree> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  /** The fields that an object has. */
  // As typed/tofieldset.go.
  static FieldSet fieldsOf(Schema schema, Tree object) {
    FieldSet.Gatherer gatherer = new FieldSet.Gatherer();
    gather(schema, object, gatherer);
    return gatherer.build();
  }

  private static void gather(Schema schema, Tree value, FieldSet.Gatherer place) {
    switch (Grain.of(schema, Tree.ABSENT, value)) {
      case SCALAR, WHOLE_LIST, WHOLE_OBJECT -> place.take();
      case FIELDS -> gatherFields(schema, value.object(), place);
      case ITEMS ->
          byStep(schema, value)
              .forEach(
                  (step, items) -> {
                    FieldSet.Gatherer item = place.at(step);
                    item.take();
                    if (items.size() == 1) {
                      gather(schema.items(), items.get(0), item);
                    }
                  });
    }
  }

  private static void gatherFields(Schema schema, ObjectTree object, FieldSet.Gatherer place) {
    for (int i = 0; i < object.size(); i++) {
      PathElement step = new PathElement.Field(object.name(i));
      Tree value = object.value(i);
      FieldSet.Gatherer field = place.at(step);
      gather(Grain.inside(schema, step), value, field);
      boolean isEmpty = value == Tree.NULL || value instanceof ObjectTree inner && inner.isEmpty();
      if (isEmpty || schema.field(object.name(i)).isEmpty()) {
        field.take();
      }
    }
  }
}
