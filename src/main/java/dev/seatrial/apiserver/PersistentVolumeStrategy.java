package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The strategy of persistent volumes, whose status says since when it is in its phase.
 *
 * <p>Follows {@code pkg/registry/core/persistentvolume/strategy.go}, v1.37.
 */
final class PersistentVolumeStrategy implements Strategy {
  private static final String[] SINCE = {"status", "lastPhaseTransitionTime"};

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

  @Override
  public Tree dated(Tree volume, Tree old, Tree now) {
    Tree since = volume.at(SINCE);
    boolean same = volume.text("", "status", "phase").equals(old.text("", "status", "phase"));
    if (same) {
      return since.isUnset() ? volume.with(old.at(SINCE), SINCE) : volume;
    }
    return since.isUnset() || since.equals(old.at(SINCE)) ? volume.with(now, SINCE) : volume;
  }
}
