package dev.seatrial.patch;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * JSON merge patch, RFC 7386: objects merge, null removes, all else replaces. It is also how {@code
 * kubectl apply} changes custom resources.
 */
// As merge.go of evanphx/json-patch v4, and apimachinery's pkg/util/jsonmergepatch, v1.37.
public final class MergePatch {
  private MergePatch() {}

  /** The document with the patch merged into it. */
  public static PatchResult apply(Tree document, Tree patch) {
    return PatchRefused.resultOf(
        () -> {
          if (patch == Tree.NULL) {
            throw PatchRefused.badRequest("Invalid JSON Patch");
          }
          if (!(patch instanceof ObjectTree)) {
            throw PatchRefused.badRequest(
                "error decoding patch: json: cannot unmarshal "
                    + GoValue.jsonKind(patch)
                    + " into Go value of type map[string]interface {}");
          }
          return merged(document, patch);
        });
  }

  private static Tree merged(Tree document, Tree patch) {
    if (!(document instanceof ObjectTree object)) {
      return withoutNulls(patch);
    }
    if (!(patch instanceof ObjectTree changes)) {
      return patch;
    }
    ObjectTree result = object;
    for (int i = 0; i < changes.size(); i++) {
      String name = changes.name(i);
      Tree here = result.at(name);
      Tree there = changes.value(i);
      if (there == Tree.NULL) {
        result = result.with(name, Tree.ABSENT);
      } else {
        Tree value = here.isUnset() ? withoutNulls(there) : merged(here, there);
        result = value.equals(here) ? result : result.with(name, value);
      }
    }
    return result;
  }

  /** Drops null fields at every depth; nulls that are items of lists stay. */
  private static Tree withoutNulls(Tree tree) {
    if (tree instanceof ObjectTree object) {
      return object.mapped(value -> value == Tree.NULL ? Tree.ABSENT : withoutNulls(value));
    }
    if (tree instanceof ListTree list) {
      return Tree.of(list.values().stream().map(MergePatch::withoutNulls).toList());
    }
    return tree;
  }

  /** The patch that turns one object into another, fields sorted; empty where they are equal. */
  public static Tree create(Tree original, Tree modified) {
    return Json.sorted(difference(original.object(), modified.object()));
  }

  private static ObjectTree difference(ObjectTree original, ObjectTree modified) {
    ObjectBuilder patch = new ObjectBuilder();
    for (int i = 0; i < modified.size(); i++) {
      String name = modified.name(i);
      Tree before = original.at(name);
      Tree after = modified.value(i);
      if (before instanceof ObjectTree left && after instanceof ObjectTree right) {
        ObjectTree inner = difference(left, right);
        patch.put(name, inner.isEmpty() ? Tree.ABSENT : inner);
      } else if (!alike(before, after)) {
        patch.put(name, after);
      }
    }
    for (String name : original.names()) {
      if (!modified.has(name)) {
        patch.put(name, Tree.NULL);
      }
    }
    return patch.build();
  }

  // To encoding/json every number is a float64: 1 and 1.0 are one.
  private static boolean alike(Tree left, Tree right) {
    if (left instanceof ListTree these && right instanceof ListTree those) {
      boolean same = these.size() == those.size();
      for (int i = 0; same && i < these.size(); i++) {
        same = alike(these.at(i), those.at(i));
      }
      return same;
    }
    if (left instanceof ObjectTree these && right instanceof ObjectTree those) {
      return these.size() == those.size()
          && these.names().stream().allMatch(name -> alike(these.at(name), those.at(name)));
    }
    if (isNumber(left) && isNumber(right)) {
      return asDouble(left) == asDouble(right);
    }
    return left.equals(right);
  }

  private static boolean isNumber(Tree tree) {
    return tree instanceof IntegerTree || tree instanceof DecimalTree;
  }

  private static double asDouble(Tree number) {
    return number instanceof IntegerTree integer ? integer.value() : ((DecimalTree) number).value();
  }

  /**
   * The patch that brings an object from what it is now to what was modified, and removes only what
   * was last applied and is no longer there. Fields are sorted; the empty object says there is
   * nothing to do. Absent trees count as empty objects.
   */
  public static PatchResult threeWay(
      Tree original, Tree modified, Tree current, List<Precondition> preconditions) {
    return PatchRefused.resultOf(
        () -> {
          ObjectTree changes = onlyChanges(difference(current.object(), modified.object()));
          ObjectTree deletions = onlyDeletions(difference(original.object(), modified.object()));
          if (conflict(changes, deletions)) {
            throw new PatchRefused(
                new PatchError.Conflict(Json.sorted(changes), Json.sorted(deletions)));
          }
          Tree patch = Json.sorted(merged(deletions, changes));
          Precondition.check(patch, preconditions);
          return patch;
        });
  }

  private static ObjectTree onlyChanges(ObjectTree patch) {
    return patch.mapped(
        value -> {
          if (value instanceof ObjectTree inner && !inner.isEmpty()) {
            ObjectTree kept = onlyChanges(inner);
            return kept.isEmpty() ? Tree.ABSENT : kept;
          }
          return value == Tree.NULL ? Tree.ABSENT : value;
        });
  }

  private static ObjectTree onlyDeletions(ObjectTree patch) {
    return patch.mapped(
        value -> {
          if (value instanceof ObjectTree inner && !inner.isEmpty()) {
            ObjectTree kept = onlyDeletions(inner);
            return kept.isEmpty() ? Tree.ABSENT : kept;
          }
          return value == Tree.NULL ? value : Tree.ABSENT;
        });
  }

  // As HasConflicts in apimachinery's pkg/util/mergepatch, v1.37, where deletions hold nulls only.
  private static boolean conflict(ObjectTree changes, ObjectTree deletions) {
    for (String name : changes.names()) {
      Tree change = changes.at(name);
      Tree deletion = deletions.at(name);
      if (change instanceof ObjectTree left && deletion instanceof ObjectTree right) {
        if (conflict(left, right)) {
          return true;
        }
      } else if (deletion.isPresent()) {
        return true;
      }
    }
    return false;
  }
}
