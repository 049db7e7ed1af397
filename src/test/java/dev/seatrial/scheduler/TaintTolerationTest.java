package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaintTolerationTest {
  private final TaintToleration plugin = new TaintToleration();
  private final Sketch sketch =
      new Sketch()
          .node("a", "{spec: {taints: [{key: team, value: x, effect: NoSchedule}]}}")
          .node("b", "{spec: {taints: [{key: old, effect: PreferNoSchedule}]}}")
          .node("c", "{spec: {unschedulable: true}}");

  @Test
  void refusesTaintsThatAreNotTolerated() {
    PodState plain = sketch.pod("p", "{spec: {}}");
    assertEquals(
        Verdict.unresolvable("TaintToleration", "node(s) had untolerated taint(s)"),
        sketch.verdict(plugin, plain, "a"));
    assertTrue(sketch.verdict(plugin, plain, "b").fits());
  }

  @Test
  void comparesKeyValueAndEffect() {
    for (String toleration :
        List.of(
            "{key: team, value: x}",
            "{key: team, operator: Exists, effect: NoSchedule}",
            "{operator: Exists}")) {
      PodState pod = sketch.pod("p", "{spec: {tolerations: [" + toleration + "]}}");
      assertTrue(sketch.verdict(plugin, pod, "a").fits(), toleration);
    }
    for (String toleration :
        List.of("{key: team, value: y}", "{key: team, operator: Exists, effect: NoExecute}")) {
      PodState pod = sketch.pod("p", "{spec: {tolerations: [" + toleration + "]}}");
      assertTrue(!sketch.verdict(plugin, pod, "a").fits(), toleration);
    }
  }

  @Test
  void prefersNodesWithoutSoftTaints() {
    assertEquals(List.of(100L, 0L, 100L), sketch.scores(plugin, sketch.pod("p", "{spec: {}}")));
  }

  @Test
  void refusesCordonedNodes() {
    NodeUnschedulable cordon = new NodeUnschedulable();
    PodState plain = sketch.pod("p", "{spec: {}}");
    PodState daemon =
        sketch.pod(
            "d",
            "{spec: {tolerations: [{key: node.kubernetes.io/unschedulable, operator: Exists}]}}");
    assertEquals(
        List.of("node(s) were unschedulable"), sketch.verdict(cordon, plain, "c").reasons());
    assertTrue(sketch.verdict(cordon, daemon, "c").fits());
  }
}
