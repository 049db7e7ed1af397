package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NamespaceControllerTest {
  private static final ObjectKey TEAM = new ObjectKey(Resources.NAMESPACES, "", "team");

  private final Rig rig = new Rig(NamespaceController::new, GarbageCollector::new);

  private void team(String objects) {
    rig.create("{apiVersion: v1, kind: Namespace, metadata: {name: team}}");
    rig.store("serviceaccounts/team/default", "{apiVersion: v1, kind: ServiceAccount}");
    rig.create(objects).run();
    rig.api.delete(TEAM, DeleteOptions.DEFAULT);
  }

  private String condition(String type) {
    return Conditions.of(rig.api.get(TEAM))
        .find(type)
        .map(one -> one.text("", "status") + " " + one.text("", "message"))
        .orElse("");
  }

  private int objects(String resource) {
    return rig.api.list(resource, "team").size();
  }

  @Test
  void nothingHappensInTheFirstFiveSeconds() {
    team("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: team}}");
    rig.run(4.5);
    assertEquals("Terminating", rig.api.get(TEAM).text("", "status", "phase"));
    assertEquals(1, objects(Resources.CONFIG_MAPS));
    rig.run(1);
    assertEquals(0, objects(Resources.CONFIG_MAPS));
    assertTrue(rig.api.find(TEAM).isEmpty());
  }

  @Test
  void podsGoBeforeEverythingElse() {
    team(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: a, namespace: team}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: team}
        spec: {nodeName: node-1, containers: [{name: c, image: x}]}
        """);
    rig.run(6);
    assertTrue(rig.api.get(new ObjectKey(Resources.PODS, "team", "p")).toString().contains("del"));
    assertEquals(1, objects(Resources.CONFIG_MAPS));
    assertEquals("False All content successfully removed", condition("NamespaceContentRemaining"));
    rig.api.delete(new ObjectKey(Resources.PODS, "team", "p"), DeleteOptions.NOW);
    rig.run(6);
    assertTrue(rig.api.find(TEAM).isEmpty());
  }

  @Test
  void whatAFinalizerHoldsIsNamed() {
    team(
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: team, finalizers:"
            + " [example.com/hold]}}");
    rig.run(6);
    assertEquals(
        "True Some resources are remaining: configmaps. has 1 resource instances",
        condition("NamespaceContentRemaining"));
    assertEquals(
        "True Some content in the namespace has finalizers remaining: example.com/hold in 1"
            + " resource instances",
        condition("NamespaceFinalizersRemaining"));
    rig.api.modify(
        new ObjectKey(Resources.CONFIG_MAPS, "team", "a"),
        stored -> stored.without("metadata", "finalizers"));
    rig.run(20);
    assertTrue(rig.api.find(TEAM).isEmpty());
    assertEquals(List.of(), List.copyOf(rig.api.list(Resources.CONFIG_MAPS, "team")));
  }
}
