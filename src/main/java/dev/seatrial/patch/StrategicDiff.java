package dev.seatrial.patch;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes the strategic merge patch that turns one object into another, or a part of it. */
// As diffMaps and what it calls in strategicpatch/patch.go, v1.37.
final class StrategicDiff {
  /** Which part of the difference is wanted. */
  enum Part {
    WHOLE(true, true, true),
    /** All of it, but without the orders of lists. */
    WHOLE_UNORDERED(true, true, false),
    CHANGES(true, false, true),
    DELETIONS(false, true, true);

    private final boolean changes;
    private final boolean deletions;
    private final boolean orders;

    Part(boolean changes, boolean deletions, boolean orders) {
      this.changes = changes;
      this.deletions = deletions;
      this.orders = orders;
    }
  }

  private final Part part;

  StrategicDiff(Part part) {
    this.part = part;
  }

  /** The patch of an object that does not ask for {@code $retainKeys}. */
  ObjectTree of(ObjectTree original, ObjectTree modified, MergeRules rules) throws PatchRefused {
    ObjectBuilder patch = new ObjectBuilder();
    for (int i = 0; i < modified.size(); i++) {
      addField(modified.name(i), original, modified, new Target(patch, rules));
    }
    for (String field : original.names()) {
      if (part.deletions && !modified.has(field)) {
        patch.put(field, Tree.NULL);
      }
    }
    return patch.build();
  }

  /** Where the difference of one field goes, and the rules it is made by. */
  private record Target(ObjectBuilder patch, MergeRules rules) {}

  private void addField(String field, ObjectTree original, ObjectTree modified, Target target)
      throws PatchRefused {
    Tree before = original.at(field);
    Tree after = modified.at(field);
    if (before.isPresent() && field.equals(Directive.PATCH)) {
      addDirective(before, after, target.patch);
    } else if (before instanceof ObjectTree left && after instanceof ObjectTree right) {
      addObject(field, left, right, target);
    } else if (before instanceof ListTree left && after instanceof ListTree right) {
      addList(field, left, right, target);
    } else if (part.changes && !before.equals(after)) {
      target.patch.put(field, after);
    }
  }

  private static void addDirective(Tree before, Tree after, ObjectBuilder patch)
      throws PatchRefused {
    if (before.textAt().isEmpty() || after.textAt().isEmpty()) {
      throw PatchRefused.failed("invalid value for special key: " + Directive.PATCH);
    }
    if (!before.equals(after)) {
      patch.put(Directive.PATCH, after);
    }
  }

  private void addObject(String field, ObjectTree before, ObjectTree after, Target target)
      throws PatchRefused {
    MergeRules.Rule rule;
    try {
      rule = target.rules.object(field);
    } catch (PatchRefused unknown) {
      if (before.equals(after)) {
        return;
      }
      throw unknown;
    }
    if (rule.replaces()) {
      if (part.changes) {
        target.patch.put(field, after);
      }
      return;
    }
    ObjectTree inner = of(before, after, rule);
    if (!inner.isEmpty()) {
      target.patch.put(field, inner);
    }
  }

  private ObjectTree of(ObjectTree before, ObjectTree after, MergeRules.Rule rule)
      throws PatchRefused {
    ObjectTree patch = of(before, after, rule.inner());
    if (!rule.retainsKeys()) {
      return patch;
    }
    List<Tree> kept = new ArrayList<>();
    for (String field : after.names()) {
      if (after.at(field) != Tree.NULL) {
        kept.add(Tree.of(field));
      }
    }
    boolean clears =
        before.names().stream()
            .anyMatch(field -> before.at(field) != Tree.NULL && !after.has(field));
    return kept.isEmpty() || patch.isEmpty() && !clears
        ? patch
        : patch.with(Directive.RETAIN_KEYS, Tree.of(MergeItems.sortedScalars(kept)));
  }

  private void addList(String field, ListTree before, ListTree after, Target target)
      throws PatchRefused {
    MergeRules.Rule rule;
    try {
      rule = target.rules.list(field);
    } catch (PatchRefused unknown) {
      if (before.equals(after)) {
        return;
      }
      throw unknown;
    }
    if (!rule.merges()) {
      if (part.changes && !before.equals(after)) {
        target.patch.put(field, after);
      }
      return;
    }
    if (before.isEmpty()) {
      if (part.changes && !after.isEmpty()) {
        target.patch.put(field, after);
      }
      return;
    }
    MergeItems items = MergeItems.of(rule.mergeKey(), before.values(), after.values());
    ListDiff diff =
        items.areObjects()
            ? ofObjects(before.values(), after.values(), rule, items)
            : ofScalars(before.values(), after.values(), items);
    diff.putInto(target.patch, field);
  }

  /** What a patch says of one list. */
  private record ListDiff(List<Tree> items, List<Tree> deletions, List<Tree> order) {
    void putInto(ObjectBuilder patch, String field) {
      put(patch, field, items);
      put(patch, Directive.deletionListOf(field), deletions);
      put(patch, Directive.elementOrderOf(field), order);
    }

    private static void put(ObjectBuilder patch, String field, List<Tree> items) {
      if (!items.isEmpty()) {
        patch.put(field, Tree.of(items));
      }
    }
  }

  private ListDiff ofObjects(
      List<Tree> before, List<Tree> after, MergeRules.Rule rule, MergeItems items)
      throws PatchRefused {
    items.requireKeys(before);
    items.requireKeys(after);
    List<Tree> patch = new ArrayList<>();
    List<Tree> deletions = new ArrayList<>();
    for (SortedPairs.Pair pair : SortedPairs.of(items, before, after)) {
      addItem(pair, rule, patch, deletions);
    }
    List<Tree> ordered = new ArrayList<>(items.inOrder(patch, after));
    ordered.addAll(deletions);
    boolean moved =
        !before.stream()
            .map(items::keyOf)
            .toList()
            .equals(after.stream().map(items::keyOf).toList());
    boolean asks = part.changes && (!ordered.isEmpty() || moved);
    boolean orders = part.orders && (asks || part.deletions && !ordered.isEmpty());
    List<Tree> order =
        after.stream()
            .<Tree>map(item -> ObjectTree.of(rule.mergeKey(), items.keyOf(item)))
            .toList();
    return new ListDiff(ordered, List.of(), orders ? order : List.of());
  }

  private void addItem(
      SortedPairs.Pair pair, MergeRules.Rule rule, List<Tree> patch, List<Tree> deletions)
      throws PatchRefused {
    String key = rule.mergeKey();
    if (pair.isAdded()) {
      if (part.changes) {
        patch.add(pair.after());
      }
    } else if (pair.isRemoved()) {
      if (part.deletions) {
        deletions.add(ObjectTree.of(key, pair.before().at(key), Directive.PATCH, Directive.DELETE));
      }
    } else {
      ObjectTree inner = of(pair.before().object(), pair.after().object(), rule);
      if (!inner.isEmpty()) {
        patch.add(inner.with(key, pair.after().at(key)));
      }
    }
  }

  private ListDiff ofScalars(List<Tree> before, List<Tree> after, MergeItems items)
      throws PatchRefused {
    List<Tree> added = new ArrayList<>();
    List<Tree> removed = new ArrayList<>();
    List<Tree> sorted = MergeItems.sortedScalars(before);
    for (SortedPairs.Pair pair : SortedPairs.of(items, sorted, after)) {
      if (pair.isAdded() && part.changes) {
        added.add(pair.after());
      } else if (pair.isRemoved() && part.deletions) {
        removed.add(pair.before());
      }
    }
    // Upstream sorts the old list in place, and so sets an order where the old one was not sorted.
    boolean orders = part.orders && (!removed.isEmpty() || part.changes && !sorted.equals(after));
    return new ListDiff(
        items.inOrder(added, after), MergeItems.distinct(removed), orders ? after : List.of());
  }
}
