package dev.seatrial.patch;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Merges a list of objects that a merge key tells apart. */
// As mergeSlice and what it calls in strategicpatch/patch.go, v1.37.
final class ObjectListMerge {
  private final StrategicMerge.Into into;
  private final MergeRules.Rule rule;
  private final MergeItems items;

  ObjectListMerge(StrategicMerge.Into into, MergeRules.Rule rule, MergeItems items) {
    this.into = into;
    this.rule = rule;
    this.items = items;
  }

  List<Tree> merged(List<Tree> live, List<Tree> patch) throws PatchRefused {
    List<Tree> kept = new ArrayList<>(live);
    List<Tree> wanted = new ArrayList<>();
    boolean replaced = false;
    for (Tree item : patch) {
      Tree directive = item.at(Directive.PATCH);
      if (!directive.isPresent()) {
        wanted.add(item);
      } else if (directive.equals(Directive.REPLACE)) {
        replaced = true;
      } else {
        obey(directive, item.object(), kept);
      }
    }
    if (replaced) {
      return items.ordered(wanted, List.of(), wanted);
    }
    List<Tree> merged = new ArrayList<>(kept);
    for (Tree item : wanted) {
      mergeItem(item.object(), merged);
    }
    return items.ordered(merged, wanted, kept);
  }

  private void obey(Tree directive, ObjectTree item, List<Tree> kept) throws PatchRefused {
    if (directive.equals(Directive.MERGE)) {
      throw PatchRefused.failed("merging lists cannot yet be specified in the patch");
    }
    if (!directive.equals(Directive.DELETE)) {
      throw PatchRefused.unknownDirective(directive, item);
    }
    Tree key = MergeItems.requireKey(item, rule.mergeKey());
    kept.removeIf(each -> each.at(rule.mergeKey()).equals(key));
  }

  private void mergeItem(ObjectTree item, List<Tree> merged) throws PatchRefused {
    Tree key = MergeItems.requireKey(item, rule.mergeKey());
    for (int i = 0; i < merged.size(); i++) {
      if (merged.get(i).at(rule.mergeKey()).equals(key)) {
        ObjectTree here = merged.get(i).object();
        merged.set(i, StrategicMerge.merged(into, rule.inner(), here, item));
        return;
      }
    }
    merged.add(item);
  }
}
