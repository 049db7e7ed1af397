package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The strategy of persistent volumes, whose status says since when it is in its phase.
 *
 * <p>Follows {@code pkg/registry/core/persistentvolume/strategy.go}, v1.37.
 */
final class PersistentVolumeStrategy implements Strategy {
  @Override
  public Tree preparedForCreate(Tree volume) {
    Tree created = volume.at("metadata", "creationTimestamp");
    return volume.with(
        ObjectTree.of("lastPhaseTransitionTime", created, "phase", Tree.of("Pending")), "status");
  }

  @Override
  public Tree preparedForUpdate(Tree volume, Tree old) {
    return volume.with(old.at("status"), "status");
  }
}
