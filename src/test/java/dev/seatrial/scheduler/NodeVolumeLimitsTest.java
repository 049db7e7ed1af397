package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NodeVolumeLimitsTest {
  private static final String FULL =
      "0/1 nodes are available: 1 node(s) exceed max volume count. preemption: 0/1 nodes are"
          + " available: 1 No preemption victims found for incoming pod.";

  private final Rig rig = new Rig().node("a", 4);

  @BeforeEach
  void aNodeForOneVolume() {
    limit(1);
    disk("one");
    disk("two");
  }

  private void limit(int count) {
    rig.store(
        new ObjectKey("csinodes.storage.k8s.io", "", "a"),
        "{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {name: a}, spec: {drivers: [{name:"
            + " disks, nodeID: a, allocatable: {count: "
            + count
            + "}}]}}");
  }

  private void disk(String name) {
    rig.store(
            new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name),
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: NAME}, spec: {csi: {driver:"
                    .replace("NAME", name)
                + " disks, volumeHandle: "
                + name
                + "}}}")
        .store(
            new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, "default", name),
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: NAME, namespace:"
                    .replace("NAME", name)
                + " default, annotations: {pv.kubernetes.io/bind-completed: 'yes'}}, spec:"
                + " {volumeName: "
                + name
                + "}, status: {phase: Bound}}");
  }

  private void pod(String name, String claim) {
    rig.pod(name, 0, 1, ", volumes: [{name: d, persistentVolumeClaim: {claimName: " + claim + "}}]")
        .run();
  }

  @Test
  void aFullNodeTakesNoFurtherVolume() {
    pod("p", "one");
    pod("q", "two");
    assertEquals("a", rig.nodeOf("p"));
    assertEquals(FULL, rig.whyNot("q"));
    limit(2);
    rig.run();
    assertEquals("a", rig.nodeOf("q"));
  }

  @Test
  void aVolumeThatIsThereAlreadyCountsOnce() {
    pod("p", "one");
    pod("q", "one");
    assertEquals("a", rig.nodeOf("q"));
  }

  @Test
  void aPodThatGoesMakesRoom() {
    pod("p", "one");
    pod("q", "two");
    rig.delete("p");
    rig.run();
    assertEquals("a", rig.nodeOf("q"));
  }

  @Test
  void aDriverThatMustBeInstalledIsMissed() {
    rig.store(
        new ObjectKey("csidrivers.storage.k8s.io", "", "disks"),
        "{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: disks}, spec:"
            + " {preventPodSchedulingIfMissing: true}}");
    rig.store(
        new ObjectKey("csinodes.storage.k8s.io", "", "a"),
        "{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {name: a}, spec: {drivers: []}}");
    pod("p", "one");
    assertEquals(
        "0/1 nodes are available: 1 disks CSI driver is not installed on the node. preemption: 0/1"
            + " nodes are available: 1 No preemption victims found for incoming pod.",
        rig.whyNot("p"));
  }
}
