package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VolumeExpandControllerTest {
  private final Rig rig =
      new Rig(
          api -> new VolumeExpandController(api, new EventRecorder(api, "volume_expand")),
          api -> new PersistentVolumeController(api, new EventRecorder(api, "pv")));

  private void bound(String claim) {
    rig.create(
        """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: growing}
        provisioner: x.example.com
        allowVolumeExpansion: true
        ---
        apiVersion: v1
        kind: PersistentVolume
        metadata: {name: v}
        spec:
          capacity: {storage: 1Gi}
          accessModes: [ReadWriteOnce]
          storageClassName: growing
          csi: {driver: x.example.com, volumeHandle: h}
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: CLAIM}
        spec:
          accessModes: [ReadWriteOnce]
          storageClassName: growing
          resources: {requests: {storage: 1Gi}}
        """
            .replace("CLAIM", claim));
    rig.run(20);
  }

  @Test
  void aClaimThatIsToGrowWaitsForAnExternalController() {
    bound("data");
    assertEquals("Bound", rig.status(Resources.PERSISTENT_VOLUME_CLAIMS, "data").text("", "phase"));
    assertEquals(List.of(), rig.events("data"));
    rig.change(
        Rig.key(Resources.PERSISTENT_VOLUME_CLAIMS, "data"),
        claim -> claim.with(Tree.of("2Gi"), "spec", "resources", "requests", "storage"));
    rig.run();
    assertEquals(
        List.of("ExternalExpanding waiting for an external controller to expand this PVC"),
        rig.events("data"));
  }
}
