package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Whether a driver has room for another volume, where it says how much it has.
 *
 * <p>Follows {@code hasEnoughCapacity} in {@code plugins/volumebinding/binder.go}, v1.37.
 */
record StorageCapacity(Store store, Tree storageClass) {
  private static final String DRIVERS = "csidrivers.storage.k8s.io";
  static final String CAPACITIES = "csistoragecapacities.storage.k8s.io";

  boolean suffices(PersistentVolumeClaim claim, NodeState node) {
    return !isStated(claim) || sufficient(claim, node).isPresent();
  }

  /** How much the driver has where it has room for the claim, where it says so. */
  Optional<Quantity> of(PersistentVolumeClaim claim, NodeState node) {
    return isStated(claim)
        ? sufficient(claim, node).map(capacity -> Quantity.of(capacity.at("capacity")))
        : Optional.empty();
  }

  private boolean isStated(PersistentVolumeClaim claim) {
    Tree driver = store.get(new ObjectKey(DRIVERS, "", storageClass.text("", "provisioner")));
    return claim.requested().isPresent() && driver.flag(false, "spec", "storageCapacity");
  }

  private Optional<Tree> sufficient(PersistentVolumeClaim claim, NodeState node) {
    Quantity asked = claim.requested().orElse(Quantity.ZERO);
    return store.list(CAPACITIES).stream()
        .filter(capacity -> isOfClass(capacity) && reaches(capacity, node))
        .filter(capacity -> limit(capacity).compareTo(asked) >= 0)
        .findFirst();
  }

  /** Whether a driver has more room than before. */
  // As isSchedulableAfterCSIStorageCapacityChange in volume_binding.go.
  static boolean isRaised(ClusterEvent event) {
    return !event.before().isPresent() || limit(event.after()).compareTo(limit(event.before())) > 0;
  }

  private boolean isOfClass(Tree capacity) {
    return capacity.text("", "storageClassName").equals(storageClass.text("", "metadata", "name"));
  }

  private static boolean reaches(Tree capacity, NodeState node) {
    Tree topology = capacity.at("nodeTopology");
    return !topology.isUnset() && LabelSelector.of(topology).matches(node.labels());
  }

  // A largest size is more precise than what is free altogether.
  private static Quantity limit(Tree capacity) {
    return capacity
        .textAt("maximumVolumeSize")
        .or(() -> capacity.textAt("capacity"))
        .map(Quantity::parse)
        .orElse(Quantity.of(-1));
  }
}
