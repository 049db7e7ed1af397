package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VolumeBindingTest {
  private static final ObjectKey CLAIM =
      new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, "default", "data");
  private static final String USES_IT =
      ", volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]";

  private final Rig rig = new Rig().node("a", 4).node("b", 4);

  @BeforeEach
  void aClaimThatWaitsForItsPod() {
    rig.store(
        CLAIM,
        "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default,"
            + " uid: uid-data}, spec: {accessModes: [ReadWriteOnce], storageClassName: late,"
            + " resources: {requests: {storage: 1Gi}}}, status: {phase: Pending}}");
  }

  private void storageClass(String provisioner, String more) {
    rig.store(
        new ObjectKey(Resources.STORAGE_CLASSES, "", "late"),
        "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: late},"
            + " volumeBindingMode: WaitForFirstConsumer, provisioner: "
            + provisioner
            + more
            + "}");
  }

  private void localVolume(String node) {
    localVolume("disk", node, "1Gi");
  }

  private void localVolume(String name, String node, String size) {
    rig.store(
        new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name),
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: "
            + name
            + "}, spec: {capacity: {storage: "
            + size
            + "}, accessModes: [ReadWriteOnce], storageClassName: late, local:"
            + " {path: /d}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key:"
            + " kubernetes.io/hostname, operator: In, values: ["
            + node
            + "]}]}]}}}, status: {phase: Available}}");
  }

  private void bindClaim() {
    Tree bound =
        rig.api
            .get(CLAIM)
            .with(Tree.of("disk"), "spec", "volumeName")
            .with(Tree.of("yes"), "metadata", "annotations", "pv.kubernetes.io/bind-completed");
    rig.api.store().put(CLAIM, bound);
  }

  @Test
  void thePodGoesWhereItsVolumeIsOnceTheClaimIsBound() {
    storageClass("kubernetes.io/no-provisioner", "");
    localVolume("b");
    rig.pod("p", 0, 1, USES_IT).run(Duration.ofMillis(500));
    Tree volume = rig.api.get(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", "disk"));
    assertEquals("data", volume.text("", "spec", "claimRef", "name"));
    assertEquals("b", rig.get("p").text("", "status", "nominatedNodeName"));
    rig.run(Duration.ofSeconds(5));
    assertEquals("", rig.nodeOf("p"));
    bindClaim();
    rig.run();
    assertEquals("b", rig.nodeOf("p"));
  }

  @Test
  void withoutAVolumeThatCanBeReachedThePodWaits() {
    storageClass("kubernetes.io/no-provisioner", "");
    localVolume("elsewhere");
    rig.pod("p", 0, 1, USES_IT).run();
    assertEquals(
        "0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind."
            + " preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.",
        rig.whyNot("p"));
    localVolume("a");
    rig.run();
    assertEquals("a", rig.get("p").text("", "status", "nominatedNodeName"));
  }

  @Test
  void aVolumeIsMadeOnlyWhereTheClassAllowsIt() {
    storageClass(
        "example.com/disk",
        ", allowedTopologies: [{matchLabelExpressions: [{key: kubernetes.io/hostname, values:"
            + " [b]}]}]");
    rig.pod("p", 0, 1, USES_IT).run();
    assertEquals(
        "b",
        rig.api
            .get(CLAIM)
            .text("", "metadata", "annotations", "volume.kubernetes.io/selected-node"));
    rig.api.modify(CLAIM, claim -> claim.without("metadata", "annotations"));
    rig.run(Duration.ofMillis(500));
    assertEquals(
        "running PreBind plugin \"VolumeBinding\": binding volumes: provisioning failed for PVC"
            + " \"data\"",
        rig.whyNot("p"));
  }

  @Test
  void thePodTakesItsRoomWhileItsVolumesAreBound() {
    storageClass("kubernetes.io/no-provisioner", "");
    localVolume("a");
    rig.pod("p", 0, 4, USES_IT).run().pod("q", 0, 4).run();
    assertEquals("b", rig.nodeOf("q"));
  }

  @Test
  void aDriverThatHasNoRoomGetsNoPod() {
    storageClass("example.com/disk", "");
    rig.store(
        new ObjectKey("csidrivers.storage.k8s.io", "", "example.com/disk"),
        "{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: example.com/disk}, spec:"
            + " {storageCapacity: true}}");
    rig.pod("p", 0, 1, USES_IT).run();
    assertEquals(
        "0/2 nodes are available: 2 node(s) did not have enough free storage. preemption: 0/2 nodes"
            + " are available: 2 Preemption is not helpful for scheduling.",
        rig.whyNot("p"));
  }

  @Test
  void thePodGoesWhereItsVolumeHasTheMostRoomLeft() {
    storageClass("kubernetes.io/no-provisioner", "");
    localVolume("small", "a", "2Gi");
    localVolume("large", "b", "5Gi");
    rig.pod("p", 0, 1, USES_IT).run();
    assertEquals("b", rig.get("p").text("", "status", "nominatedNodeName"));
  }

  @Test
  void thePodGoesWhereItsDriverHasTheMostRoomLeft() {
    storageClass("example.com/disk", "");
    rig.store(
        new ObjectKey("csidrivers.storage.k8s.io", "", "example.com/disk"),
        "{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: example.com/disk}, spec:"
            + " {storageCapacity: true}}");
    rig.pod("p", 0, 1, USES_IT).run();
    room("a", "2Gi");
    room("b", "9Gi");
    rig.run(Duration.ofSeconds(3));
    assertEquals("b", rig.get("p").text("", "status", "nominatedNodeName"));
  }

  private void room(String node, String capacity) {
    rig.store(
        new ObjectKey("csistoragecapacities.storage.k8s.io", "default", "on-" + node),
        "{apiVersion: storage.k8s.io/v1, kind: CSIStorageCapacity, metadata: {name: on-"
            + node
            + ", namespace: default}, storageClassName: late, capacity: "
            + capacity
            + ", nodeTopology: {matchLabels: {kubernetes.io/hostname: "
            + node
            + "}}}");
  }

  @Test
  void aPodThatGoesBeforeItsVolumesAreBoundIsGivenUp() {
    storageClass("kubernetes.io/no-provisioner", "");
    localVolume("a");
    rig.pod("p", 0, 1, USES_IT).run(Duration.ofMillis(500));
    rig.delete("p");
    rig.run(Duration.ofSeconds(2));
    assertEquals(
        "running PreBind plugin \"VolumeBinding\": binding volumes: pod does not exist any more: pod"
            + " \"p\" not found",
        rig.events("p", "FailedScheduling").get(0).text("", "message"));
  }
}
