package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.reconcile.EventRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PersistentVolumeControllerTest {
  private final Rig rig =
      new Rig(
          api ->
              new PersistentVolumeController(
                  api, new EventRecorder(api, "persistentvolume-controller")),
          ClaimProtectionController::new,
          VolumeProtectionController::new);

  private void volume(String name, String size, String more) {
    rig.create(
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: NAME}, spec: {capacity:"
                    .replace("NAME", name)
                + " {storage: "
                + size
                + "}, accessModes: [ReadWriteOnce], hostPath: {path: /data}"
                + more
                + "}}")
        .run();
  }

  private void claim(String name, String size, String more) {
    rig.create(
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: NAME, namespace:"
                    .replace("NAME", name)
                + " default}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: "
                + size
                + "}}"
                + more
                + "}}")
        .run();
  }

  private PersistentVolumeClaim claim(String name) {
    return new PersistentVolumeClaim(rig.get(Resources.PERSISTENT_VOLUME_CLAIMS, name));
  }

  private PersistentVolume volume(String name) {
    return new PersistentVolume(rig.api.get(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name)));
  }

  @Test
  void aClaimGetsTheSmallestVolumeThatWillDo() {
    volume("large", "5Gi", "");
    volume("small", "1Gi", "");
    volume("middle", "2Gi", "");
    claim("data", "1500Mi", "");
    assertEquals("middle", claim("data").volumeName());
    assertEquals("Bound", claim("data").phase());
    assertEquals("2Gi", claim("data").tree().text("", "status", "capacity", "storage"));
    assertEquals("Bound", volume("middle").phase());
    assertEquals("Available", volume("small").phase());
    assertTrue(
        rig.condition(Resources.PERSISTENT_VOLUME_CLAIMS, "data", "Unused")
            .startsWith("True NoPodsUsingPVC"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aVolumeKeptForAClaimIsNotGivenToAnother() {
    volume("kept", "1Gi", ", claimRef: {namespace: default, name: mine}");
    claim("other", "1Gi", "");
    assertEquals("Pending", claim("other").phase());
    claim("mine", "1Gi", "");
    assertEquals("kept", claim("mine").volumeName());
  }

  @Test
  void aReleasedVolumeIsNotUsedAgain() {
    volume("once", "1Gi", "");
    claim("first", "1Gi", "");
    rig.delete(Resources.PERSISTENT_VOLUME_CLAIMS, "first").run();
    assertEquals("Released", volume("once").phase());
    claim("second", "1Gi", "");
    assertEquals("Pending", claim("second").phase());
    assertEquals(
        List.of(
            "FailedBinding no persistent volumes available for this claim and no storage class is"
                + " set"),
        rig.events("second").stream().map(event -> event.replaceAll(" x\\d+$", "")).toList());
  }

  @Test
  void whatCannotBeDeletedFails() {
    volume("gone", "1Gi", ", persistentVolumeReclaimPolicy: Delete");
    claim("data", "1Gi", "");
    rig.delete(Resources.PERSISTENT_VOLUME_CLAIMS, "data").run();
    assertEquals("Failed", volume("gone").phase());
    assertEquals(
        List.of(
            "VolumeFailedDelete host_path deleter only supports /tmp/.+ but received provided"
                + " /data"),
        rig.api.list(Resources.EVENTS, "default").stream()
            .filter(event -> event.text("", "involvedObject", "name").equals("gone"))
            .map(event -> event.text("", "reason") + " " + event.text("", "message"))
            .toList());
  }

  @Test
  void aClaimThatLosesItsVolumeIsLost() {
    volume("v", "1Gi", "");
    claim("data", "1Gi", "");
    ObjectKey key = new ObjectKey(Resources.PERSISTENT_VOLUMES, "", "v");
    rig.api.delete(key, DeleteOptions.DEFAULT);
    rig.run();
    assertTrue(volume("v").object().isTerminating());
    rig.api.modify(key, stored -> stored.without("metadata", "finalizers"));
    rig.run();
    assertEquals("Lost", claim("data").phase());
    assertTrue(rig.events("data").toString().contains("ClaimLost Bound claim has lost its"));
  }

  @Test
  void aUsedClaimStaysUntilItsPodIsGone() {
    volume("v", "1Gi", "");
    claim("data", "1Gi", "");
    rig.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: user, namespace: default}, spec: {containers:"
            + " [{name: c, image: x}], volumes: [{name: d, persistentVolumeClaim: {claimName:"
            + " data}}]}}");
    rig.ready("user").run();
    assertTrue(
        rig.condition(Resources.PERSISTENT_VOLUME_CLAIMS, "data", "Unused")
            .startsWith("False PodUsingPVC"));
    rig.delete(Resources.PERSISTENT_VOLUME_CLAIMS, "data").run();
    assertEquals(List.of("data"), rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
    rig.gone("user").run();
    assertEquals(List.of(), rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
  }

  @Test
  void aClaimOfALateBindingClassWaitsForItsPod() {
    rig.create(
        "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: late}, provisioner:"
            + " example.com/disk, volumeBindingMode: WaitForFirstConsumer}");
    claim("data", "1Gi", ", storageClassName: late");
    assertEquals(
        "WaitForFirstConsumer waiting for first consumer to be created before binding",
        rig.events("data").get(0).replaceAll(" x\\d+$", ""));
  }

  @Test
  void aClaimOfAClassAsksItsProvisioner() {
    rig.create(
        "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner:"
            + " example.com/disk}");
    claim("data", "1Gi", ", storageClassName: fast");
    assertEquals(
        "example.com/disk",
        claim("data").object().annotation("volume.kubernetes.io/storage-provisioner").orElse(""));
    claim("odd", "1Gi", ", storageClassName: none");
    assertTrue(
        rig.events("odd")
            .get(0)
            .startsWith("ProvisioningFailed storageclass.storage.k8s.io \"none\" not found"));
  }
}
