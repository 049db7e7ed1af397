package dev.seatrial.patch;

import dev.seatrial.tree.GoType;
import dev.seatrial.tree.Tree;
import java.util.List;

/** The order that a patch sets for a list must agree with the items it brings. */
// As validatePatchWithSetOrderList in strategicpatch/patch.go, v1.37.
final class ElementOrder {
  private ElementOrder() {}

  static void check(List<Tree> patch, List<Tree> order, String mergeKey) throws PatchRefused {
    if (patch.isEmpty() || order.isEmpty()) {
      return;
    }
    int met = 0;
    int next = 0;
    List<Tree> items = mergeKey.isEmpty() ? patch : kept(patch);
    while (met < items.size() && next < order.size()) {
      if (items.get(met).object().has(Directive.PATCH)) {
        met++;
      } else {
        met += key(items.get(met), mergeKey).equals(key(order.get(next), mergeKey)) ? 1 : 0;
        next++;
      }
    }
    if (met < items.size()) {
      throw PatchRefused.failed(
          "The order in patch list:\n%s\n doesn't match $setElementOrder list:\n%s\n"
              .formatted(GoValue.text(Tree.of(patch)), GoValue.text(Tree.of(order))));
    }
  }

  private static List<Tree> kept(List<Tree> patch) throws PatchRefused {
    for (Tree item : patch) {
      if (!GoValue.typeOf(item).equals(GoType.OBJECT)) {
        throw PatchRefused.wrongType(GoType.OBJECT, item);
      }
    }
    return patch.stream().filter(item -> !Directive.deletes(item)).toList();
  }

  private static Tree key(Tree item, String mergeKey) throws PatchRefused {
    return mergeKey.isEmpty() ? item : MergeItems.requireKey(item, mergeKey);
  }
}
