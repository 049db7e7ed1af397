package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

/** What a request to replace an object or its status may change; as recorded of Kubernetes 1.37. */
class UpdatesTest {
  private static final String LABELLED =
      "labels: {l: '1'}, annotations: {an: st}, finalizers: [a.io/b], generation: 50";

  private final TestServer server = new TestServer();

  @Test
  void whatOnlyTheServerSaysIsWipedAndTheGenerationOfAConfigMapIsKept() {
    Tree made =
        server.create(
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: m, generation: 7, selfLink: x,"
                + " uid: abc, creationTimestamp: '2020-01-01T00:00:00Z',"
                + " deletionTimestamp: '2020-01-01T00:00:00Z'}}");
    assertEquals(7, made.number(0, "metadata", "generation"));
    assertFalse(made.at("metadata", "selfLink").isPresent());
    assertFalse(made.at("metadata", "deletionTimestamp").isPresent());
    assertFalse(made.text("", "metadata", "uid").equals("abc"));
    String managed = server.api().shown(made).at("metadata", "managedFields").toJson();
    assertFalse(managed.contains("deletionTimestamp"), managed);
  }

  @Test
  void theStatusOfADeploymentLeavesSpecAndLabelsButTakesTheRestOfTheMetadata() {
    Tree web = server.create(deployment());
    Tree written =
        status(
            web,
            "{metadata: {"
                + LABELLED
                + "}, spec: {replicas: 9}, status: {replicas: 1, conditions: [{type: X, status: 'True'}]}}");
    assertEquals(1, written.number(0, "spec", "replicas"));
    assertFalse(written.at("metadata", "labels").isPresent());
    assertEquals("st", written.text("", "metadata", "annotations", "an"));
    assertEquals(1, written.number(0, "metadata", "generation"));
    assertEquals("a.io/b", written.items("metadata", "finalizers").get(0).text(""));
    assertEquals(
        "{\"type\":\"X\",\"status\":\"True\",\"lastUpdateTime\":null,\"lastTransitionTime\":null}",
        written.items("status", "conditions").get(0).toJson());
  }

  @Test
  void whatNothingReplacesIsNotFoundWhateverUidItIsToHave() {
    assertEquals(
        "configmaps \"none\" not found",
        TestServer.refusal(
            () -> replace("{apiVersion: v1, kind: ConfigMap, metadata: {name: none, uid: x}}")));
    assertEquals(
        "Operation cannot be fulfilled on endpoints \"none\": StorageError: invalid object, Code: 4,"
            + " Key: /registry/services/endpoints/default/none, ResourceVersion: 0,"
            + " AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID in object meta: ",
        TestServer.refusal(
            () -> replace("{apiVersion: v1, kind: Endpoints, metadata: {name: none, uid: x}}")));
  }

  @Test
  void whatIsCreatedByReplacingItIsComparedWithNoVersion() {
    Tree made =
        replace("{apiVersion: v1, kind: Endpoints, metadata: {name: none, resourceVersion: '5'}}");
    assertEquals("none", made.text("", "metadata", "name"));
  }

  @Test
  void theStatusOfAServiceRangeLeavesAllOfTheMetadata() {
    Tree range =
        server.create(
            "{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {name: more},"
                + " spec: {cidrs: [10.7.0.0/24]}}");
    Tree written = status(range, "{metadata: {" + LABELLED + "}, status: {conditions: []}}");
    assertFalse(written.at("metadata", "labels").isPresent());
    assertFalse(written.at("metadata", "finalizers").isPresent());
  }

  @Test
  void theStatusOfAStatefulSetShowsTheCountsThatAreAlwaysThere() {
    Tree set =
        server.create(
            "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {serviceName: x,"
                + " selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}},"
                + " spec: {containers: [{name: c, image: i}]}}}}");
    assertEquals(
        "{\"availableReplicas\":0,\"replicas\":0}",
        server
            .api()
            .update(set.without("status"), Part.STATUS, server.options())
            .at("status")
            .toJson());
  }

  @Test
  void conditionsOfAPodKeepTheGenerationThatAClientLeavesOut() {
    Tree pod =
        server.create(
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}]}}");
    Tree first =
        status(
            pod,
            "{status: {observedGeneration: 1, conditions: [{type: Ready, status: 'False', observedGeneration: 1}]}}");
    Tree second =
        status(first, "{status: {conditions: [{type: Ready, status: 'True'}]}}").at("status");
    assertEquals(1, second.number(0, "observedGeneration"));
    assertEquals(1, second.items("conditions").get(0).number(0, "observedGeneration"));
    assertEquals("BestEffort", second.text("", "qosClass"));
  }

  @Test
  void aPodIsClassedByWhatItAsksForAsAWholeAndKeepsThat() {
    Tree pod =
        server.create(
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {resources: {limits: {cpu: 1,"
                + " memory: 1Gi}}, containers: [{name: c, image: i}]}}");
    assertEquals("Guaranteed", pod.text("", "status", "qosClass"));
    Tree updated = server.api().update(pod.without("spec", "resources"));
    assertEquals(pod.at("spec", "resources"), updated.at("spec", "resources"));
  }

  @Test
  void aVolumeSaysSinceWhenItIsInItsPhase() {
    Tree volume =
        server.create(
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi},"
                + " accessModes: [ReadWriteOnce], hostPath: {path: /x}}}");
    server.pass(60);
    Tree same = status(volume, "{status: {phase: Pending}}");
    assertEquals(
        volume.at("status", "lastPhaseTransitionTime"),
        same.at("status", "lastPhaseTransitionTime"));
    Tree other = status(same, "{status: {phase: Available}}");
    assertEquals("2023-11-14T22:14:20Z", other.text("", "status", "lastPhaseTransitionTime"));
  }

  @Test
  void anotherUidAVersionThatIsNoNumberAndAStaleOneAreRefused() {
    Tree map = server.configMap("default", "m");
    assertEquals(
        "Operation cannot be fulfilled on configmaps \"m\": StorageError: invalid object, Code: 4, Key:"
            + " /registry/configmaps/default/m, ResourceVersion: 0, AdditionalErrorMsg: Precondition"
            + " failed: UID in precondition: other, UID in object meta: "
            + map.text("", "metadata", "uid"),
        refusal(map.with(Tree.of("other"), "metadata", "uid")));
    assertEquals(
        "strconv.ParseUint: parsing \"abc\": invalid syntax",
        refusal(map.with(Tree.of("abc"), "metadata", "resourceVersion")));
    assertTrue(
        refusal(map.with(Tree.of("1"), "metadata", "resourceVersion"))
            .endsWith("please apply your changes to the latest version and try again"));
    server.api().update(map.with(Tree.of("0"), "metadata", "resourceVersion"), server.options());
  }

  @Test
  void someKindsAreReplacedOnlyByWhoSaysWhatHeRead() {
    Tree budget =
        server.create(
            "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b},"
                + " spec: {minAvailable: 1, selector: {matchLabels: {a: b}}}}");
    assertEquals(
        "poddisruptionbudgets.policy \"b\" is invalid: metadata.resourceVersion: Invalid value: 0: must"
            + " be specified for an update",
        refusal(budget.without("metadata", "resourceVersion")));
  }

  @Test
  void aDryRunShowsWhoWouldManageWhat() {
    Tree dry =
        server
            .api()
            .create(
                TestServer.tree(
                    "{apiVersion: v1, kind: ConfigMap, metadata: {name: d}, data: {a: b}}"),
                server.options().asDryRun());
    assertEquals("test", dry.items("metadata", "managedFields").get(0).text("", "manager"));
    Tree map =
        server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {a: b}}");
    Tree changed =
        server
            .api()
            .update(map.with(Tree.of("1"), "data", "k"), server.options().by("other").asDryRun());
    assertEquals(2, changed.items("metadata", "managedFields").size());
    assertEquals(1, server.api().shown(map).items("metadata", "managedFields").size());
  }

  private static String deployment() {
    return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector:"
        + " {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers:"
        + " [{name: c, image: i}]}}}}";
  }

  /** Writes the status with what the YAML says on top of the object. */
  private Tree replace(String yaml) {
    return server.api().update(TestServer.tree(yaml), Part.OBJECT, server.options());
  }

  private Tree status(Tree object, String yaml) {
    Tree more = TestServer.tree(yaml);
    Tree sent = object.with(more.at("status"), "status");
    for (String field : more.object("metadata").names()) {
      sent = sent.with(more.at("metadata", field), "metadata", field);
    }
    return server.api().update(sent, Part.STATUS, server.options());
  }

  private String refusal(Tree object) {
    return TestServer.refusal(() -> server.api().update(object, server.options()));
  }
}
