package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a volume for a claim, and takes it away again.
 *
 * <p>Follows {@code ProvisionController} of sig-storage-lib-external-provisioner, which every CSI
 * driver's external provisioner is made of.
 */
final class Provisioning {
  static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

  private static final String PROVISIONER = "volume.kubernetes.io/storage-provisioner";
  private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

  private final Api api;
  private final Map<String, EventRecorder> recorders = new LinkedHashMap<>();

  Provisioning(Api api) {
    this.api = api;
  }

  /** A claim that a driver is asked for a volume for. */
  record Order(PersistentVolumeClaim claim, String driver, Tree storageClass) {
    String volume() {
      return "pvc-" + claim.object().uid();
    }

    Optional<String> node() {
      return claim.object().annotation(SELECTED_NODE);
    }
  }

  // As shouldProvision: of a class that waits for a pod, only once its node is known.
  Optional<Order> order(PersistentVolumeClaim claim) {
    String name = claim.storageClass().orElse("");
    Optional<Tree> found = api.find(new ObjectKey(Resources.STORAGE_CLASSES, "", name));
    if (found.isEmpty() || !claim.volumeName().isEmpty() || claim.object().isTerminating()) {
      return Optional.empty();
    }
    boolean waits = found.get().text("", "volumeBindingMode").equals("WaitForFirstConsumer");
    return claim
        .object()
        .annotation(PROVISIONER)
        .map(driver -> new Order(claim, driver, found.get()))
        .filter(order -> !waits || order.node().isPresent())
        .filter(order -> api.find(volumeKey(order.volume())).isEmpty());
  }

  private static ObjectKey volumeKey(String name) {
    return new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name);
  }

  void announce(Order order) {
    Tree claim = order.claim().tree();
    recorder(order.driver())
        .normal(
            claim,
            "Provisioning",
            "External provisioner is provisioning volume for claim \""
                + order.claim().object().namespace()
                + "/"
                + order.claim().object().name()
                + "\"");
  }

  /** Makes the volume, or says why it cannot be made; whether it was made. */
  boolean finish(Order order, StorageDriver driver) {
    Tree claim = order.claim().tree();
    EventRecorder events = recorder(order.driver());
    if (driver.error().isPresent()) {
      String name = order.storageClass().text("", "metadata", "name");
      events.warning(
          claim,
          "ProvisioningFailed",
          "failed to provision volume with StorageClass \"" + name + "\": " + driver.error().get());
      return false;
    }
    api.create(volume(order, driver));
    events.normal(
        claim, "ProvisioningSucceeded", "Successfully provisioned volume " + order.volume());
    return true;
  }

  private Tree volume(Order order, StorageDriver driver) {
    PersistentVolumeClaim claim = order.claim();
    Tree storageClass = order.storageClass();
    Tree size = claim.tree().at("spec", "resources", "requests", "storage");
    Tree spec =
        new ObjectBuilder()
            .put("accessModes", Tree.of(claim.accessModes()))
            .put("capacity", ObjectTree.of("storage", size))
            .put("claimRef", claim.reference())
            .put(
                "csi",
                ObjectTree.of(
                    "driver", Tree.of(order.driver()), "volumeHandle", Tree.of(order.volume())))
            .put("mountOptions", storageClass.at("mountOptions"))
            .put("nodeAffinity", affinity(order, driver))
            .put("persistentVolumeReclaimPolicy", storageClass.text("Delete", "reclaimPolicy"))
            .put("storageClassName", storageClass.text("", "metadata", "name"))
            .put("volumeMode", claim.volumeMode())
            .build();
    Tree annotations = ObjectTree.of(PROVISIONED_BY, Tree.of(order.driver()));
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "PersistentVolume")
        .put("metadata", ObjectTree.of("annotations", annotations, "name", Tree.of(order.volume())))
        .put("spec", spec)
        .build();
  }

  /**
   * Where the volume can be reached: where the chosen node is, else where the first that can be.
   */
  private Tree affinity(Order order, StorageDriver driver) {
    String label = driver.topology();
    Optional<String> value =
        api.list(Resources.NODES, "").stream()
            .filter(
                node -> order.node().map(node.text("", "metadata", "name")::equals).orElse(true))
            .flatMap(node -> node.at("metadata", "labels").textAt(label).stream())
            .sorted()
            .findFirst();
    if (label.isEmpty() || value.isEmpty()) {
      return Tree.ABSENT;
    }
    Tree expression =
        new ObjectBuilder()
            .put("key", label)
            .put("operator", "In")
            .put("values", Tree.texts(List.of(value.get())))
            .build();
    Tree term = ObjectTree.of("matchExpressions", ListTree.of(expression));
    return ObjectTree.of("required", ObjectTree.of("nodeSelectorTerms", ListTree.of(term)));
  }

  /** Deletes a volume that was made for a claim which is gone. */
  void takeAway(PersistentVolume volume) {
    boolean over = volume.phase().equals("Released") && volume.reclaimPolicy().equals("Delete");
    if (over && !volume.object().isTerminating()) {
      api.delete(volumeKey(volume.object().name()), DeleteOptions.DEFAULT);
    }
  }

  private EventRecorder recorder(String driver) {
    return recorders.computeIfAbsent(driver, name -> new EventRecorder(api, name));
  }
}
