package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * An owner that is named twice is kept once.
 *
 * <p>Follows {@code dedupOwnerReferencesAndAddWarning} in {@code
 * apiserver/pkg/endpoints/handlers/rest.go}, v1.37.
 */
final class OwnerTwins {
  private static final String[] OWNERS = {"metadata", "ownerReferences"};

  private OwnerTwins() {}

  static Tree without(Tree object, WriteOptions options) {
    List<Tree> owners = object.items(OWNERS);
    if (owners.size() < 2) {
      return object;
    }
    List<Tree> kept = new ArrayList<>();
    List<String> twins = new ArrayList<>();
    for (Tree owner : owners) {
      if (kept.contains(owner)) {
        twins.add(owner.text("", "uid"));
      } else {
        kept.add(owner);
      }
    }
    if (twins.isEmpty()) {
      return object;
    }
    options
        .warnings()
        .accept(
            ".metadata.ownerReferences contains duplicate entries; API server dedups owner"
                + " references in 1.20+, and may reject such requests as early as 1.24; please fix"
                + " your requests; duplicate UID(s) observed: "
                + String.join(", ", twins));
    return object.with(Tree.of(kept), OWNERS);
  }
}
