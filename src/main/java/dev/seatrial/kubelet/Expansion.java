package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.EventRecorder.Source;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes volumes larger whose claims ask for more: first the driver, then the kubelet of a node
 * where a pod uses the volume.
 *
 * <p>As the external resizer of a CSI driver does, and {@code MarkFSResizeFinished} in {@code
 * pkg/volume/util/resize_util.go} with {@code node_expander.go} beside it, v1.37.
 */
final class Expansion {
  private static final String PENDING_ON_NODE = "NodeResizePending";
  private static final String IN_PROGRESS = "ControllerResizeInProgress";
  private static final List<String> CONDITIONS =
      List.of("Resizing", "FileSystemResizePending", "ControllerResizeError", "NodeResizeError");

  private final Api api;

  Expansion(Api api) {
    this.api = api;
  }

  /** The driver of a claim that asks for more than it has; empty where there is nothing to do. */
  Optional<String> driver(PersistentVolumeClaim claim) {
    boolean asks =
        claim.phase().equals("Bound") && asked(claim.tree()).compareTo(has(claim.tree())) > 0;
    return asks
        ? volume(claim.tree()).flatMap(volume -> volume.textAt("spec", "csi", "driver"))
        : Optional.empty();
  }

  private static Quantity asked(Tree claim) {
    return Quantity.of(claim.at("spec", "resources", "requests", "storage"));
  }

  private static Quantity has(Tree claim) {
    return Quantity.of(claim.at("status", "capacity", "storage"));
  }

  private Optional<Tree> volume(Tree claim) {
    String name = claim.text("", "spec", "volumeName");
    return api.find(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name));
  }

  /** Whether the driver has done its part, and a node has still to do its own. */
  static boolean waitsForNode(Tree claim) {
    return state(claim).equals(PENDING_ON_NODE);
  }

  private static String state(Tree claim) {
    return claim.text("", "status", "allocatedResourceStatuses", "storage");
  }

  /** Says once that the driver is at work. */
  // As markControllerResizeInProgress.
  void begin(ObjectKey key, Tree claim, String driver) {
    if (!state(claim).isEmpty()) {
      return;
    }
    Tree size = claim.at("spec", "resources", "requests", "storage");
    api.modifyStatus(
        key,
        status ->
            conditions(status, Optional.of(condition("Resizing", "")))
                .with(size, "allocatedResources", "storage")
                .with(Tree.of(IN_PROGRESS), "allocatedResourceStatuses", "storage"));
    resizer(driver)
        .normal(
            claim,
            "Resizing",
            "External resizer is resizing volume " + claim.text("", "spec", "volumeName"));
  }

  /** The driver has made the volume as large as it was asked for. */
  // As markForPendingNodeExpansion and markOverallExpansionAsFinished.
  void grown(ObjectKey key, Tree claim, String driver) {
    Tree size = claim.at("status", "allocatedResources", "storage");
    String volume = claim.text("", "spec", "volumeName");
    api.modify(
        new ObjectKey(Resources.PERSISTENT_VOLUMES, "", volume),
        found -> found.with(size, "spec", "capacity", "storage"));
    if (new PersistentVolumeClaim(claim).volumeMode().equals("Block")) {
      api.modifyStatus(key, finished(size));
      resizer(driver).normal(claim, "VolumeResizeSuccessful", "Resize volume succeeded");
      return;
    }
    Tree pending =
        condition(
            "FileSystemResizePending",
            "Waiting for user to (re-)start a pod to finish file system resize of volume on"
                + " node.");
    api.modifyStatus(
        key,
        status ->
            conditions(status, Optional.of(pending))
                .with(Tree.of(PENDING_ON_NODE), "allocatedResourceStatuses", "storage"));
    resizer(driver)
        .normal(claim, "FileSystemResizeRequired", "Require file system resize of volume on node");
  }

  private EventRecorder resizer(String driver) {
    return new EventRecorder(api, "external-resizer " + driver);
  }

  /** The kubelet of a node where a pod runs with the volume makes its file system larger. */
  void onNode(ObjectKey key, Tree claim) {
    Optional<Tree> user =
        api.list(Resources.PODS, key.namespace()).stream()
            .filter(pod -> pod.text("", "status", "phase").equals("Running"))
            .filter(pod -> claims(pod).contains(key.name()))
            .findFirst();
    if (user.isEmpty()) {
      return;
    }
    api.modifyStatus(key, finished(claim.at("status", "allocatedResources", "storage")));
    String node = user.get().text("", "spec", "nodeName");
    EventRecorder kubelet = new EventRecorder(api, new Source("kubelet", node));
    String words =
        "MountVolume.NodeExpandVolume succeeded for volume "
            + GoText.quoted(claim.text("", "spec", "volumeName"))
            + " "
            + node;
    kubelet.normal(user.get(), "FileSystemResizeSuccessful", words);
    kubelet.normal(claim, "FileSystemResizeSuccessful", words);
  }

  /** The names of the claims that a pod mounts. */
  static List<String> claims(Tree pod) {
    return pod.items("spec", "volumes").stream()
        .map(volume -> volume.text("", "persistentVolumeClaim", "claimName"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static UnaryOperator<Tree> finished(Tree size) {
    return status ->
        conditions(status, Optional.empty())
            .with(size, "capacity", "storage")
            .without("allocatedResourceStatuses");
  }

  // As MergeResizeConditionOnPVC.
  private static Tree conditions(Tree status, Optional<Tree> added) {
    List<Tree> kept = new ArrayList<>();
    for (Tree condition : status.items("conditions")) {
      if (!CONDITIONS.contains(condition.text("", "type"))) {
        kept.add(condition);
      }
    }
    added.ifPresent(kept::add);
    return kept.isEmpty()
        ? status.without("conditions")
        : status.with(new ListTree(kept), "conditions");
  }

  private Tree condition(String type, String message) {
    return new ObjectBuilder()
        .put("type", type)
        .put("status", "True")
        .put("lastProbeTime", Tree.NULL)
        .put("lastTransitionTime", Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000))
        .put("message", message.isEmpty() ? Tree.ABSENT : Tree.of(message))
        .build();
  }
}
