package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AttachDetachControllerTest {
  private static final String ELSEWHERE = "node-2";

  private final Rig rig =
      new Rig(
          api ->
              new AttachDetachController(api, new EventRecorder(api, "attachdetach-controller")));

  @BeforeEach
  void twoNodes() {
    node("node-1", "True");
    node(ELSEWHERE, "True");
  }

  private void node(String name, String ready) {
    rig.store(
        "nodes//" + name,
        "{apiVersion: v1, kind: Node, status: {conditions: [{type: Ready, status: '"
            + ready
            + "'}]}}");
  }

  private void volume(String mode) {
    rig.store(
            "persistentvolumes//disk",
            "{apiVersion: v1, kind: PersistentVolume, spec: {accessModes: ["
                + mode
                + "], csi: {driver: disks.example.com, volumeHandle: d}, claimRef: {namespace:"
                + " default, name: data, uid: uid-data}}}")
        .store(
            "persistentvolumeclaims/default/data",
            "{apiVersion: v1, kind: PersistentVolumeClaim, spec: {volumeName: disk}}");
  }

  private Rig pod(String name, String node) {
    return rig.store(
            "pods/default/" + name,
            "{apiVersion: v1, kind: Pod, spec: {nodeName: "
                + node
                + ", volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}}")
        .run();
  }

  private List<String> nodes() {
    return rig.api.list(Resources.VOLUME_ATTACHMENTS, "").stream()
        .map(one -> new Attachment(one).node())
        .toList();
  }

  private void attached() {
    for (Tree one : List.copyOf(rig.api.list(Resources.VOLUME_ATTACHMENTS, ""))) {
      rig.api.modifyStatus(rig.api.keyOf(one), status -> ObjectTree.of("attached", Tree.of(true)));
    }
    rig.run();
  }

  @Test
  void aPodIsToldOnceThatItsVolumeIsAttached() {
    volume("ReadWriteOnce");
    pod("one", "node-1");
    assertEquals(List.of(), rig.events("one"));
    attached();
    attached();
    assertEquals(
        List.of("SuccessfulAttachVolume AttachVolume.Attach succeeded for volume \"disk\" "),
        rig.events("one"));
  }

  @Test
  void aVolumeOfOneNodeIsNotAttachedToAnother() {
    volume("ReadWriteOnce");
    pod("one", "node-1").run();
    pod("two", ELSEWHERE);
    assertEquals(List.of("node-1"), nodes());
    assertEquals(
        List.of(
            "FailedAttachVolume Multi-Attach error for volume \"disk\" Volume is already used by"
                + " pod(s) one"),
        rig.events("two"));
    rig.gone("one").run();
    assertEquals(List.of(ELSEWHERE), nodes());
  }

  @Test
  void aVolumeOfManyNodesIsAttachedToAll() {
    volume("ReadWriteMany");
    pod("one", "node-1");
    pod("two", ELSEWHERE);
    assertEquals(2, nodes().size());
  }

  @Test
  void aSilentNodeKeepsAVolumeForSixMinutes() {
    volume("ReadWriteOnce");
    pod("one", "node-1");
    node("node-1", "Unknown");
    rig.gone("one").run();
    pod("two", ELSEWHERE);
    assertEquals(
        List.of(
            "FailedAttachVolume Multi-Attach error for volume \"disk\" Volume is already"
                + " exclusively attached to one node and can't be attached to another"),
        rig.events("two"));
    rig.run(300);
    assertEquals(List.of("node-1"), nodes());
    rig.run(120);
    assertEquals(List.of(ELSEWHERE), nodes());
  }

  @Test
  void anOutOfServiceNodeLosesItAtOnce() {
    volume("ReadWriteOnce");
    pod("one", "node-1");
    node("node-1", "Unknown");
    rig.gone("one").run();
    rig.api.modify(
        new ObjectKey(Resources.NODES, "", "node-1"),
        node ->
            node.with(
                Tree.of(
                    List.of(
                        ObjectTree.of("effect", Tree.of("NoExecute"))
                            .with("key", Tree.of("node.kubernetes.io/out-of-service")))),
                "spec",
                "taints"));
    rig.run();
    assertEquals(List.of(), nodes());
  }
}
