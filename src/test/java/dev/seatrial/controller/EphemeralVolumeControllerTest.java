package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EphemeralVolumeControllerTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers: [{name: c, image: x}]
        volumes:
        - name: data
          ephemeral:
            volumeClaimTemplate:
              metadata: {labels: {app: web}}
              spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
      """;

  private final Rig rig =
      new Rig(
          api -> new EphemeralVolumeController(api, new EventRecorder(api, "ephemeral_volume")),
          GarbageCollector::new);

  @Test
  void aPodOwnsTheClaimsOfItsEphemeralVolumes() {
    rig.create(POD).run();
    Tree claim = rig.get(Resources.PERSISTENT_VOLUME_CLAIMS, "web-data");
    assertEquals("web", claim.text("", "metadata", "labels", "app"));
    assertEquals("1Gi", claim.text("", "spec", "resources", "requests", "storage"));
    assertEquals("web", claim.items("metadata", "ownerReferences").get(0).text("", "name"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aClaimThatWasDeletedIsMadeAnew() {
    rig.create(POD).run();
    String before = uid();
    rig.api.modify(
        Rig.key(Resources.PERSISTENT_VOLUME_CLAIMS, "web-data"),
        claim -> claim.without("metadata", "finalizers"));
    rig.delete(Resources.PERSISTENT_VOLUME_CLAIMS, "web-data").run();
    assertEquals(false, before.equals(uid()));
  }

  private String uid() {
    return rig.get(Resources.PERSISTENT_VOLUME_CLAIMS, "web-data").text("", "metadata", "uid");
  }

  @Test
  void aForeignClaimOfTheNameStandsInTheWay() {
    rig.create(
        """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: web-data}
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        """);
    rig.create(POD).run(0.1);
    assertEquals(
        List.of(
            "FailedBinding ephemeral volume data: PVC default/web-data was not created for pod"
                + " default/web (pod is not owner)"),
        rig.events("web").stream().map(event -> event.replaceAll(" x[0-9]+$", "")).toList());
  }
}
