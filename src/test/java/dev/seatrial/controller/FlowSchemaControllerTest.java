package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

/** What the real API server 1.37.2 says of the flow schemas of its users. */
final class FlowSchemaControllerTest {
  private static final String LEVEL =
      """
      apiVersion: flowcontrol.apiserver.k8s.io/v1
      kind: PriorityLevelConfiguration
      metadata: {name: mine}
      spec: {type: Limited, limited: {nominalConcurrencyShares: 5, limitResponse: {type: Reject}}}
      """;

  private final Rig rig = new Rig(FlowSchemaController::new);

  private void create(String name, String level) {
    rig.create(
            """
            apiVersion: flowcontrol.apiserver.k8s.io/v1
            kind: FlowSchema
            metadata: {name: %s}
            spec: {priorityLevelConfiguration: {name: %s}, matchingPrecedence: 100}
            """
                .formatted(name, level))
        .run();
  }

  private String dangling(String name) {
    Tree schema = rig.api.get(new ObjectKey(Resources.FLOW_SCHEMAS, "", name));
    Tree condition = Conditions.of(schema).find("Dangling").orElseThrow();
    return condition.text("", "status")
        + " "
        + condition.text("", "reason")
        + ": "
        + condition.text("", "message");
  }

  private void assertFound(String name, String level) {
    assertEquals(
        "False Found: This FlowSchema references the PriorityLevelConfiguration object named \""
            + level
            + "\" and it exists",
        dangling(name));
  }

  @Test
  void schemasOfLevelsThatAreThereDoNotDangle() {
    create("low", "workload-low");
    create("any", "catch-all");
    assertFound("low", "workload-low");
    assertFound("any", "catch-all");
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void levelsThatComeAndGoAreNoticed() {
    String missing =
        "True NotFound: This FlowSchema references the PriorityLevelConfiguration object named"
            + " \"mine\" but there is no such object";
    create("early", "mine");
    assertEquals(missing, dangling("early"));
    rig.create(LEVEL).run();
    assertFound("early", "mine");
    rig.api.delete(new ObjectKey(Resources.PRIORITY_LEVELS, "", "mine"), DeleteOptions.DEFAULT);
    rig.run();
    assertEquals(missing, dangling("early"));
    rig.assertOneMoreReconcileChangesNothing();
  }
}
