package dev.seatrial.defaulting;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Storage classes and drivers, as {@code pkg/apis/storage/v1/defaults.go} of v1.37. */
final class StorageRules {
  // The first minor in which the feature VolumeLimitScaling is on.
  private static final int LIMIT_SCALING = 37;

  private StorageRules() {}

  static List<Rule> all(KubernetesVersion version) {
    boolean limits = version.minor() >= LIMIT_SCALING;
    return List.of(
        Rule.of("storage/v1.StorageClass", StorageRules::storageClass),
        Rule.of("storage/v1beta1.StorageClass", StorageRules::storageClass),
        Rule.of(
            "storage/v1.CSIDriver", driver -> driver.struct("spec", spec -> driver(spec, limits))),
        Rule.of(
            "storage/v1beta1.CSIDriver",
            driver -> driver.struct("spec", spec -> driver(spec, limits))));
  }

  private static Filling storageClass(Filling storageClass) {
    return storageClass.unset("reclaimPolicy", "Delete").unset("volumeBindingMode", "Immediate");
  }

  private static ObjectTree driver(ObjectTree spec, boolean limits) {
    Filling filling =
        Filling.of(spec)
            .unset("attachRequired", true)
            .unset("podInfoOnMount", false)
            .unset("storageCapacity", false)
            .unset("fsGroupPolicy", "ReadWriteOnceWithFSType")
            .empty("volumeLifecycleModes", Tree.texts(List.of("Persistent")))
            .unset("requiresRepublish", false)
            .unset("seLinuxMount", false);
    return limits ? filling.unset("preventPodSchedulingIfMissing", false).done() : filling.done();
  }
}
