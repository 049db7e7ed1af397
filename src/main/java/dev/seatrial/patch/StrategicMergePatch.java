package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Strategic merge patch of one built-in kind: lists merge by the keys that the schema names, and
 * directives such as {@code $patch: delete} say what plain merging can't.
 *
 * <p>Patches are made with their fields sorted, so that their JSON is that of upstream, byte for
 * byte; the empty object says that there is nothing to do. Absent trees count as empty objects.
 */
// As strategicpatch/patch.go in apimachinery, v1.37.
public final class StrategicMergePatch {
  private final MergeRules rules;

  private StrategicMergePatch(MergeRules rules) {
    this.rules = rules;
  }

  /** As the API server applies and kubectl's other verbs make patches, after Go's types. */
  public static StrategicMergePatch ofServer(Schema kind) {
    return new StrategicMergePatch(new MergeRules(kind, MergeRules.Speaker.SERVER));
  }

  /** As {@code kubectl apply} makes patches, after the schema that the server publishes. */
  public static StrategicMergePatch ofKubectl(Schema kind) {
    return new StrategicMergePatch(new MergeRules(kind, MergeRules.Speaker.KUBECTL));
  }

  /** The object with the patch merged into it; what the patch left alone is shared. */
  public PatchResult apply(Tree original, Tree patch) {
    return PatchRefused.resultOf(
        () -> {
          if (patch == Tree.NULL) {
            return original;
          }
          if (!(patch instanceof ObjectTree changes)) {
            throw PatchRefused.badRequest(
                "json: cannot unmarshal "
                    + GoValue.jsonKind(patch)
                    + " into Go value of type map[string]interface {}");
          }
          return StrategicMerge.merged(
              StrategicMerge.Into.OBJECT, rules, original.object(), changes);
        });
  }

  /** The patch that turns one object into another. */
  public PatchResult twoWay(Tree original, Tree modified, Precondition... preconditions) {
    return PatchRefused.resultOf(
        () -> {
          Tree patch =
              Json.sorted(
                  new StrategicDiff(StrategicDiff.Part.WHOLE)
                      .of(original.object(), modified.object(), rules));
          Precondition.check(patch, List.of(preconditions));
          return patch;
        });
  }

  /**
   * The patch that brings an object from what it is now to what was modified, and removes only what
   * was in the original and is no longer in the modified. It overrides what others changed.
   */
  public PatchResult threeWay(Tree original, Tree modified, Tree current) {
    return PatchRefused.resultOf(() -> reconciled(original, modified, current));
  }

  /**
   * As {@link #threeWay}, but refused with a {@link PatchError.Conflict} where somebody else has
   * changed the same fields otherwise since.
   */
  public PatchResult threeWayWithoutOverwriting(Tree original, Tree modified, Tree current) {
    return PatchRefused.resultOf(
        () -> {
          Tree patch = reconciled(original, modified, current);
          ObjectTree changes =
              new StrategicDiff(StrategicDiff.Part.WHOLE_UNORDERED)
                  .of(original.object(), current.object(), rules);
          if (StrategicConflicts.between(patch.object(), changes, rules)) {
            throw new PatchRefused(new PatchError.Conflict(patch, Json.sorted(changes)));
          }
          return patch;
        });
  }

  private Tree reconciled(Tree original, Tree modified, Tree current) throws PatchRefused {
    ObjectTree changes =
        new StrategicDiff(StrategicDiff.Part.CHANGES)
            .of(current.object(), modified.object(), rules);
    ObjectTree deletions =
        new StrategicDiff(StrategicDiff.Part.DELETIONS)
            .of(original.object(), modified.object(), rules);
    return Json.sorted(StrategicMerge.merged(StrategicMerge.Into.PATCH, rules, deletions, changes));
  }
}
