package dev.seatrial.patch;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether two patches of one object want different things. */
// As MergingMapsHaveConflicts and what it calls in strategicpatch/patch.go, v1.37.
final class StrategicConflicts {
  private StrategicConflicts() {}

  static boolean between(ObjectTree left, ObjectTree right, MergeRules rules) throws PatchRefused {
    if (differAsWhole(left, right)) {
      return true;
    }
    for (String field : left.names()) {
      boolean compared =
          right.has(field)
              && !field.equals(Directive.PATCH)
              && !field.equals(Directive.RETAIN_KEYS);
      if (compared && inField(field, left.at(field), right.at(field), rules)) {
        return true;
      }
    }
    return false;
  }

  private static boolean differAsWhole(ObjectTree left, ObjectTree right) {
    return !left.at(Directive.PATCH).equals(right.at(Directive.PATCH));
  }

  private static boolean inField(String field, Tree left, Tree right, MergeRules rules)
      throws PatchRefused {
    if (left instanceof ObjectTree here) {
      MergeRules.Rule rule = rules.object(field);
      if (!(right instanceof ObjectTree there)) {
        return true;
      }
      return rule.replaces() ? differAsWhole(here, there) : between(here, there, rule.inner());
    }
    if (left instanceof ListTree here) {
      MergeRules.Rule rule = rules.list(field);
      return !(right instanceof ListTree there) || inLists(here.values(), there.values(), rule);
    }
    return !left.equals(right);
  }

  private static boolean inLists(List<Tree> left, List<Tree> right, MergeRules.Rule rule)
      throws PatchRefused {
    MergeItems items = MergeItems.of(rule.mergeKey(), left, right);
    if (rule.merges()) {
      return items.areObjects() && inPairs(byKey(left, rule), byKey(right, rule), rule);
    }
    if (left.size() != right.size()) {
      return true;
    }
    if (!items.areObjects()) {
      return !sorted(left).equals(sorted(right));
    }
    for (int i = 0; i < left.size(); i++) {
      if (between(left.get(i).object(), right.get(i).object(), rule.inner())) {
        return true;
      }
    }
    return false;
  }

  private static List<Tree> sorted(List<Tree> scalars) {
    return MergeItems.sortedScalars(MergeItems.distinct(scalars));
  }

  private static boolean inPairs(
      Map<String, ObjectTree> left, Map<String, ObjectTree> right, MergeRules.Rule rule)
      throws PatchRefused {
    for (Map.Entry<String, ObjectTree> each : left.entrySet()) {
      ObjectTree other = right.getOrDefault(each.getKey(), each.getValue());
      if (right.containsKey(each.getKey()) && between(each.getValue(), other, rule.inner())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, ObjectTree> byKey(List<Tree> items, MergeRules.Rule rule)
      throws PatchRefused {
    Map<String, ObjectTree> byKey = new LinkedHashMap<>();
    for (Tree item : items) {
      if (!item.object().has(rule.mergeKey())) {
        throw PatchRefused.failed(
            "cannot find merge key `%s` in merging list element:%s"
                .formatted(rule.mergeKey(), GoValue.text(item)));
      }
      byKey.put(GoValue.text(item.at(rule.mergeKey())), item.object());
    }
    return byKey;
  }
}
