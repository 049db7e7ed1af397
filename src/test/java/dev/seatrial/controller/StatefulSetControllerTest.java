package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatefulSetControllerTest {
  private static final ObjectKey WEB = Rig.key(Resources.STATEFUL_SETS, "web");

  private final Rig rig =
      new Rig(
          api -> new StatefulSetController(api, new EventRecorder(api, "statefulset-controller")),
          GarbageCollector::new,
          ClaimProtectionController::new);

  private Rig web(String spec) {
    return rig.create(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: web, namespace: default}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: c, image: "nginx:1"}]}
            """
                + spec)
        .run();
  }

  private void set(Tree value, String... path) {
    rig.change(WEB, set -> set.with(value, path)).run();
  }

  private void image(String image) {
    Tree containers = Rig.one("[{name: c, image: '" + image + "'}]");
    set(containers, "spec", "template", "spec", "containers");
  }

  private String imageOf(String pod) {
    return rig.pod(pod).containers().get(0).text("", "image");
  }

  private long count(String field) {
    return rig.status(Resources.STATEFUL_SETS, "web").number(0, field);
  }

  @Test
  void aPodComesOnlyOnceItsPredecessorIsReady() {
    web("  replicas: 3\n");
    assertEquals(List.of("web-0"), rig.pods());
    rig.ready("web-0").run();
    assertEquals(List.of("web-0", "web-1"), rig.pods());
    rig.unready("web-0").ready("web-1").run();
    assertEquals(List.of("web-0", "web-1"), rig.pods());
    rig.ready("web-0").run().ready("web-2").run();
    assertEquals(3, count("availableReplicas"));
    assertEquals(
        List.of(
            "SuccessfulCreate Create Pod web-0 in StatefulSet web successful",
            "SuccessfulCreate Create Pod web-1 in StatefulSet web successful",
            "SuccessfulCreate Create Pod web-2 in StatefulSet web successful"),
        rig.events("web"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aPodKnowsItsOrdinalAndItsNames() {
    web("  serviceName: db\n  ordinals: {start: 5}\n");
    Pod pod = rig.pod("web-5");
    assertEquals("web-5", pod.object().label("statefulset.kubernetes.io/pod-name").orElse(""));
    assertEquals("5", pod.object().label("apps.kubernetes.io/pod-index").orElse(""));
    assertEquals("web-5", pod.tree().text("", "spec", "hostname"));
    assertEquals("db", pod.tree().text("", "spec", "subdomain"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void inParallelAllPodsComeAtOnce() {
    web("  replicas: 3\n  podManagementPolicy: Parallel\n");
    assertEquals(List.of("web-0", "web-1", "web-2"), rig.pods());
    rig.ready("web-0", "web-1", "web-2").run();
    set(Tree.of(1), "spec", "replicas");
    rig.gone("web-2", "web-1").run();
    assertEquals(List.of("web-0"), rig.pods());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void surplusPodsGoOneByOneTheLastFirst() {
    web("  replicas: 3\n");
    rig.ready("web-0").run().ready("web-1").run().ready("web-2").run();
    set(Tree.of(1), "spec", "replicas");
    assertEquals(List.of("web-0", "web-1", "-web-2"), rig.pods());
    rig.gone("web-2").run();
    assertEquals(List.of("web-0", "-web-1"), rig.pods());
    rig.gone("web-1").assertOneMoreReconcileChangesNothing();
    assertEquals(List.of("web-0"), rig.pods());
  }

  @Test
  void anUpdateReplacesTheLastPodFirstAndKeepsThePartition() {
    web("  replicas: 3\n  updateStrategy: {rollingUpdate: {partition: 1}}\n");
    rig.ready("web-0").run().ready("web-1").run().ready("web-2").run();
    image("nginx:2");
    assertEquals(List.of("web-0", "web-1", "-web-2"), rig.pods());
    rig.gone("web-2").run();
    assertEquals("nginx:2", imageOf("web-2"));
    assertEquals("nginx:1", imageOf("web-1"));
    rig.ready("web-2").run().gone("web-1").run().ready("web-1").run();
    assertEquals("nginx:2", imageOf("web-1"));
    assertEquals("nginx:1", imageOf("web-0"));
    rig.gone("web-0").run().ready("web-0").run();
    assertEquals("nginx:1", imageOf("web-0"));
    assertEquals(2, count("updatedReplicas"));
    assertEquals(1, count("currentReplicas"));
    rig.assertOneMoreReconcileChangesNothing();
    set(Tree.of(0), "spec", "updateStrategy", "rollingUpdate", "partition");
    rig.gone("web-0").run().ready("web-0").run();
    Tree status = rig.status(Resources.STATEFUL_SETS, "web");
    assertEquals(status.text("", "updateRevision"), status.text("", "currentRevision"));
    assertEquals(3, count("currentReplicas"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void asManyPodsAreReplacedAtOnceAsMayBeUnavailable() {
    web("  replicas: 4\n  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}\n");
    rig.ready("web-0").run().ready("web-1").run().ready("web-2").run().ready("web-3").run();
    image("nginx:2");
    assertEquals(List.of("web-0", "web-1", "-web-2", "-web-3"), rig.pods());
    rig.gone("web-3").run();
    assertEquals(List.of("web-0", "web-1", "-web-2"), rig.pods());
    rig.gone("web-2").run().ready("web-2").run().ready("web-3").run();
    assertEquals(List.of("-web-0", "-web-1", "web-2", "web-3"), rig.pods());
  }

  @Test
  void aPodThatNeverBecomesReadyHoldsTheUndoUp() {
    web("  replicas: 2\n");
    rig.ready("web-0").run().ready("web-1").run();
    image("nginx:bad");
    rig.gone("web-1").run().unready("web-1").run();
    image("nginx:1");
    assertEquals("nginx:bad", imageOf("web-1"));
    rig.gone("web-1").run();
    assertEquals("nginx:1", imageOf("web-1"));
    rig.ready("web-1").run();
    assertEquals(2, rig.names(Resources.CONTROLLER_REVISIONS).size());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void anUndoRaisesTheNumberOfTheOldRevision() {
    web("");
    image("nginx:2");
    image("nginx:1");
    List<Long> numbers =
        rig.api.list(Resources.CONTROLLER_REVISIONS, "default").stream()
            .map(revision -> revision.number(0, "revision"))
            .sorted()
            .toList();
    assertEquals(List.of(2L, 3L), numbers);
  }

  @Test
  void onlyAsManyOldRevisionsAreKeptAsTheSetSays() {
    web("  revisionHistoryLimit: 1\n");
    rig.ready("web-0").run();
    for (String image : List.of("nginx:2", "nginx:3", "nginx:4")) {
      image(image);
      rig.gone("web-0").run().ready("web-0").run();
    }
    assertEquals(2, rig.names(Resources.CONTROLLER_REVISIONS).size());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aForeignPodWithTheNameOfAnOrdinalIsInTheWay() {
    rig.create(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web-0, namespace: default, labels: {app: other}}
        spec: {containers: [{name: c, image: x}]}
        """);
    web("");
    assertEquals("other", rig.pod("web-0").object().label("app").orElse(""));
    assertEquals(List.of(), rig.events("web"));
    rig.delete(Resources.PODS, "web-0").run(30);
    assertEquals("web", rig.pod("web-0").object().label("app").orElse(""));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aPodThatEndedIsMadeAnew() {
    web("");
    String first = rig.pod("web-0").uid();
    rig.ended("web-0", "Failed").run();
    assertEquals(List.of("web-0"), rig.pods());
    assertEquals(false, first.equals(rig.pod("web-0").uid()));
  }

  @Test
  void aPodCountsAsAvailableOnceItWasReadyLongEnough() {
    web("  minReadySeconds: 10\n");
    rig.ready("web-0").run(5);
    assertEquals(0, count("availableReplicas"));
    rig.run(6);
    assertEquals(1, count("availableReplicas"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  private static final String CLAIMS =
      """
        volumeClaimTemplates:
        - metadata: {name: data}
          spec:
            accessModes: [ReadWriteOnce]
            resources: {requests: {storage: 1Gi}}
      """;

  @Test
  void eachPodHasItsOwnClaimWhichStaysWhenThePodGoes() {
    web("  replicas: 2\n" + CLAIMS);
    rig.ready("web-0").run().ready("web-1").run();
    List<String> claims = List.of("data-web-0", "data-web-1");
    assertEquals(claims, rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
    Tree volume = rig.pod("web-1").tree().items("spec", "volumes").get(0);
    assertEquals("data-web-1", volume.text("", "persistentVolumeClaim", "claimName"));
    assertEquals(
        "SuccessfulCreate Create Claim data-web-0 Pod web-0 in StatefulSet web success",
        rig.events("web").get(0));
    set(Tree.of(0), "spec", "replicas");
    rig.gone("web-1").run().gone("web-0").run();
    assertEquals(claims, rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aClaimGoesWithThePodOrTheSetWhenThePolicySaysSo() {
    web(
        "  replicas: 2\n"
            + "  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete, whenScaled: Delete}\n"
            + CLAIMS);
    rig.ready("web-0").run().ready("web-1").run();
    assertEquals("StatefulSet", ownerOf("data-web-1"));
    rig.assertOneMoreReconcileChangesNothing();
    set(Tree.of(1), "spec", "replicas");
    assertEquals("Pod", ownerOf("data-web-1"));
    rig.gone("web-1").run();
    assertEquals(List.of("data-web-0"), rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
    rig.delete(Resources.STATEFUL_SETS, "web").run().gone("web-0").run();
    assertEquals(List.of(), rig.names(Resources.PERSISTENT_VOLUME_CLAIMS));
  }

  private String ownerOf(String claim) {
    return new KubeObject(rig.get(Resources.PERSISTENT_VOLUME_CLAIMS, claim))
        .controllerOwner()
        .map(owner -> owner.kind())
        .orElse("");
  }

  @Test
  void orphanedPodsAndRevisionsAreTakenOverByAnotherSet() {
    web("  replicas: 2\n");
    rig.ready("web-0").run().ready("web-1").run();
    List<String> before = List.of(rig.pod("web-0").uid(), rig.pod("web-1").uid());
    rig.api.delete(WEB, DeleteOptions.DEFAULT.withPropagation(Propagation.ORPHAN));
    rig.run();
    web("  replicas: 2\n");
    assertEquals(before, List.of(rig.pod("web-0").uid(), rig.pod("web-1").uid()));
    assertEquals(1, rig.names(Resources.CONTROLLER_REVISIONS).size());
    assertEquals(2, count("readyReplicas"));
    rig.assertOneMoreReconcileChangesNothing();
  }
}
