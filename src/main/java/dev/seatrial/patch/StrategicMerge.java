package dev.seatrial.patch;

import dev.seatrial.tree.GoType;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges one object of a strategic merge patch into its counterpart. */
// As mergeMap in strategicpatch/patch.go, v1.37.
final class StrategicMerge {
  /** What a patch is merged into. */
  enum Into {
    /** An object: directives are obeyed. */
    OBJECT,
    /** Another patch: directives and nulls are kept. */
    PATCH
  }

  private final Into into;
  private final MergeRules rules;
  private ObjectTree original;
  private ObjectTree patch;

  private StrategicMerge(Into into, MergeRules rules, ObjectTree original, ObjectTree patch) {
    this.into = into;
    this.rules = rules;
    this.original = original;
    this.patch = patch;
  }

  static ObjectTree merged(Into into, MergeRules rules, ObjectTree original, ObjectTree patch)
      throws PatchRefused {
    Tree directive = patch.at(Directive.PATCH);
    if (directive.equals(Directive.REPLACE)) {
      return patch.with(Directive.PATCH, Tree.ABSENT);
    }
    if (directive.equals(Directive.DELETE)) {
      return ObjectTree.EMPTY;
    }
    if (directive.isPresent()) {
      throw PatchRefused.unknownDirective(directive, patch);
    }
    return new StrategicMerge(into, rules, original, patch).merged();
  }

  private ObjectTree merged() throws PatchRefused {
    retainKeys();
    for (String field : patch.names()) {
      if (Directive.isElementOrder(field)) {
        setOrder(field);
      }
    }
    for (int i = 0; i < patch.size(); i++) {
      mergeField(patch.name(i), patch.value(i));
    }
    return original;
  }

  private void retainKeys() throws PatchRefused {
    Tree asked = patch.at(Directive.RETAIN_KEYS);
    if (!asked.isPresent()) {
      return;
    }
    patch = patch.with(Directive.RETAIN_KEYS, Tree.ABSENT);
    if (into == Into.OBJECT) {
      obeyRetainKeys(asked);
      return;
    }
    Tree there = original.at(Directive.RETAIN_KEYS);
    if (there.isPresent() && !there.equals(asked)) {
      throw PatchRefused.failed(
          GoValue.text(there)
              + " and "
              + GoValue.text(asked)
              + " are not deep equal: this may happen when calculating the 3-way diff patch");
    }
    set(Directive.RETAIN_KEYS, asked);
  }

  private void obeyRetainKeys(Tree asked) throws PatchRefused {
    if (!(asked instanceof ListTree kept)) {
      throw PatchRefused.badRetainKeys();
    }
    for (String field : patch.names()) {
      boolean checked =
          patch.at(field) != Tree.NULL
              && !Directive.isDeletionList(field)
              && !Directive.isElementOrder(field);
      if (checked && !kept.values().contains(Tree.of(field))) {
        throw PatchRefused.badRetainKeys();
      }
    }
    for (String field : original.names()) {
      if (!kept.values().contains(Tree.of(field))) {
        original = original.with(field, Tree.ABSENT);
      }
    }
  }

  /** Merges the list whose order is set, if there is one, and orders it. */
  // As mergePatchIntoOriginal in strategicpatch/patch.go, v1.37.
  private void setOrder(String directive) throws PatchRefused {
    Tree order = patch.at(directive);
    if (into == Into.PATCH) {
      if (original.has(directive) && !original.at(directive).equals(order)) {
        throw PatchRefused.badElementOrder();
      }
      set(directive, order);
    }
    patch = patch.with(directive, Tree.ABSENT);
    List<Tree> asked = listed(order).orElse(List.of());
    String field = Directive.orderedBy(directive);
    Optional<List<Tree>> here = listed(original.at(field));
    Optional<List<Tree>> there = listed(patch.at(field));
    MergeRules.Rule rule = rules.list(field);
    ElementOrder.check(there.orElse(List.of()), asked, rule.mergeKey());
    if (here.isEmpty() && there.isEmpty()) {
      return;
    }
    List<Tree> live = here.orElse(List.of());
    List<Tree> wanted = there.orElse(List.of());
    List<Tree> merged = live;
    if (here.isEmpty()) {
      merged = Directive.stripped(Tree.of(wanted)).items();
    } else if (there.isPresent()) {
      merged = rule.merges() ? mergedList(live, wanted, rule) : wanted;
    }
    set(field, Tree.of(MergeItems.of(rule.mergeKey(), live, wanted).ordered(merged, asked, live)));
    patch = patch.with(field, Tree.ABSENT);
  }

  private static Optional<List<Tree>> listed(Tree tree) throws PatchRefused {
    if (tree.isPresent() && !(tree instanceof ListTree)) {
      throw PatchRefused.wrongType(GoType.LIST, tree);
    }
    return tree.isPresent() ? Optional.of(tree.items()) : Optional.empty();
  }

  private void mergeField(String field, Tree value) throws PatchRefused {
    if (Directive.isDeletionList(field)) {
      mergeDeletions(field, value);
      return;
    }
    Tree here = original.at(field);
    if (value == Tree.NULL) {
      original = original.with(field, into == Into.OBJECT ? Tree.ABSENT : Tree.NULL);
    } else if (here instanceof ObjectTree left && value instanceof ObjectTree right) {
      MergeRules.Rule rule = rules.object(field);
      set(field, rule.replaces() ? value : merged(into, rule.inner(), left, right));
    } else if (here instanceof ListTree left && value instanceof ListTree right) {
      MergeRules.Rule rule = rules.list(field);
      set(field, rule.merges() ? Tree.of(mergedList(left.values(), right.values(), rule)) : value);
    } else {
      set(field, Directive.stripped(into == Into.OBJECT ? Directive.withoutNulls(value) : value));
    }
  }

  private void mergeDeletions(String directive, Tree value) throws PatchRefused {
    if (into == Into.PATCH) {
      set(directive, value);
      return;
    }
    String field = Directive.deletedFrom(directive);
    if (original.at(field) instanceof ListTree here && value instanceof ListTree deletions) {
      rules.list(field);
      if (here.isEmpty() && deletions.isEmpty()) {
        return;
      }
      MergeItems.of("", here.values(), deletions.values());
      List<Tree> kept = new ArrayList<>(here.values());
      kept.removeAll(deletions.values());
      set(field, Tree.of(kept));
    }
  }

  private List<Tree> mergedList(List<Tree> live, List<Tree> wanted, MergeRules.Rule rule)
      throws PatchRefused {
    if (live.isEmpty() && wanted.isEmpty()) {
      return live;
    }
    MergeItems items = MergeItems.of(rule.mergeKey(), live, wanted);
    if (!items.areObjects()) {
      List<Tree> both = new ArrayList<>(live);
      both.addAll(wanted);
      return items.ordered(MergeItems.distinct(both), wanted, live);
    }
    if (rule.mergeKey().isEmpty()) {
      throw PatchRefused.failed("cannot merge lists without merge key for " + rule.inner().name());
    }
    return new ObjectListMerge(into, rule, items).merged(live, wanted);
  }

  /** Sets a field unless it has an equal value already, so that what did not change is shared. */
  private void set(String field, Tree value) {
    if (!value.equals(original.at(field))) {
      original = original.with(field, value);
    }
  }
}
