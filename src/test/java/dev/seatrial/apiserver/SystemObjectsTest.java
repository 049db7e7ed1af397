package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is there from the beginning is what a real API server 1.37.2 makes. */
class SystemObjectsTest {
  private static final String SCHEMAS = "flowschemas.flowcontrol.apiserver.k8s.io";
  private static final String LEVELS = "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io";

  private final Api api = new TestServer().api();

  @Test
  void everyClusterHasFlowSchemasAndPriorityLevels() {
    assertEquals(
        "catch-all exempt global-default kube-controller-manager kube-scheduler"
            + " kube-system-service-accounts probes service-accounts system-leader-election"
            + " system-node-high system-nodes",
        names(SCHEMAS));
    assertEquals(
        "catch-all exempt global-default leader-election node-high system workload-high"
            + " workload-low",
        names(LEVELS));
  }

  @Test
  void aFlowSchemaIsAsOldAsTheClusterAndFoundItsPriorityLevel() {
    Tree schema = api.shown(api.get(new ObjectKey(SCHEMAS, "", "probes")));
    Tree condition = schema.items("status", "conditions").get(0);
    assertEquals("Found", condition.text("", "reason"));
    assertEquals(schema.at("metadata", "creationTimestamp"), condition.at("lastTransitionTime"));
    assertEquals(1, schema.number(0, "metadata", "generation"));
    List<String> managers =
        schema.items("metadata", "managedFields").stream()
            .map(entry -> entry.text("", "manager") + " " + entry.text("", "operation"))
            .toList();
    assertEquals(
        List.of(
            "api-priority-and-fairness-config-consumer-v1 Apply",
            "api-priority-and-fairness-config-producer-v1 Update"),
        managers);
  }

  @Test
  void whatNobodyTouchesIsNotSaved() {
    assertTrue(api.systemObjects().toSave(SCHEMAS).isEmpty());
    assertFalse(api.systemObjects().areTouched(SCHEMAS));
    api.delete(new ObjectKey(SCHEMAS, "", "probes"), DeleteOptions.NOW);
    assertTrue(api.systemObjects().areTouched(SCHEMAS));
    assertEquals(10, api.systemObjects().toSave(SCHEMAS).size());
  }

  private String names(String resource) {
    return String.join(
        " ",
        api.store().list(resource).stream()
            .map(each -> each.text("", "metadata", "name"))
            .toList());
  }
}
