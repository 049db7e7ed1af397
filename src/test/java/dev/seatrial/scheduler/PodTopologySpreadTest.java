package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodTopologySpreadTest {
  private static final String WEB = "{metadata: {labels: {app: web}}, spec: {}}";

  private final PodTopologySpread plugin = new PodTopologySpread();
  private final Sketch sketch =
      new Sketch()
          .node("a1", labels("a1", "a"))
          .node("a2", labels("a2", "a"))
          .node("b1", labels("b1", "b"));

  private static String labels(String host, String zone) {
    return "{metadata: {labels: {kubernetes.io/hostname: " + host + ", zone: " + zone + "}}}";
  }

  private PodState pod(String constraint) {
    return sketch.pod(
        "new",
        "{metadata: {labels: {app: web}}, spec: {topologySpreadConstraints: ["
            + "{topologyKey: zone, labelSelector: {matchLabels: {app: web}}, "
            + constraint
            + "}]}}");
  }

  @Test
  void refusesADomainThatWouldGetTooFarAhead() {
    sketch.on("a1", "one", WEB);
    PodState pod = pod("maxSkew: 1, whenUnsatisfiable: DoNotSchedule");
    assertEquals(
        Verdict.unschedulable(
            "PodTopologySpread", "node(s) didn't match pod topology spread constraints"),
        sketch.verdict(plugin, pod, "a2"));
    assertTrue(sketch.verdict(plugin, pod, "b1").fits());
    assertTrue(
        sketch.verdict(plugin, pod("maxSkew: 2, whenUnsatisfiable: DoNotSchedule"), "a2").fits());
  }

  @Test
  void countsNoPodThatIsBeingDeletedOrOfAnotherNamespace() {
    sketch.on(
        "a1",
        "going",
        "{metadata: {labels: {app: web}, deletionTimestamp: '2026-01-01T00:00:00Z'}, spec: {}}");
    PodState pod = pod("maxSkew: 1, whenUnsatisfiable: DoNotSchedule");
    assertTrue(sketch.verdict(plugin, pod, "a2").fits());
  }

  @Test
  void treatsMissingDomainsAsEmptyWhereAMinimumOfThemIsAsked() {
    sketch.on("a1", "one", WEB).on("b1", "two", WEB);
    assertTrue(
        sketch.verdict(plugin, pod("maxSkew: 1, whenUnsatisfiable: DoNotSchedule"), "a1").fits());
    PodState three = pod("maxSkew: 1, minDomains: 3, whenUnsatisfiable: DoNotSchedule");
    assertTrue(!sketch.verdict(plugin, three, "a1").fits());
  }

  @Test
  void refusesNodesOutsideTheTopology() {
    sketch.node("c", "{metadata: {labels: {kubernetes.io/hostname: c}}}");
    PodState pod = pod("maxSkew: 1, whenUnsatisfiable: DoNotSchedule");
    assertEquals(
        Verdict.unresolvable(
            "PodTopologySpread",
            "node(s) didn't match pod topology spread constraints (missing required label)"),
        sketch.verdict(plugin, pod, "c"));
  }

  @Test
  void prefersDomainsWithFewerPods() {
    sketch.on("a1", "one", WEB).on("a2", "two", WEB).on("b1", "three", WEB);
    PodState pod = pod("maxSkew: 1, whenUnsatisfiable: ScheduleAnyway");
    List<Long> scores = sketch.scores(plugin, pod);
    assertTrue(scores.get(2) > scores.get(0), "" + scores);
    assertEquals(scores.get(0), scores.get(1));
  }

  @Test
  void spreadsSiblingsThatSayNothing() {
    sketch.object(
        new ObjectKey(Resources.REPLICA_SETS, "default", "web"),
        "{spec: {selector: {matchLabels: {app: web}}}}");
    sketch.on("a1", "one", WEB);
    PodState pod =
        sketch.pod(
            "new",
            "{metadata: {labels: {app: web}, ownerReferences: [{apiVersion: apps/v1,"
                + " kind: ReplicaSet, name: web, controller: true}]}, spec: {}}");
    List<Long> scores = sketch.scores(plugin, pod);
    assertTrue(scores.get(0) < scores.get(1), "" + scores);
    PodState alone = sketch.pod("alone", WEB);
    assertEquals(List.of(0L, 0L, 0L), sketch.scores(plugin, alone));
  }

  @Test
  void keepsItsCountsWhileNodesAndPodsChange() {
    PodState pod = pod("maxSkew: 1, whenUnsatisfiable: DoNotSchedule");
    assertTrue(sketch.verdict(plugin, pod, "a1").fits());
    sketch.on("a1", "one", WEB);
    assertTrue(!sketch.verdict(plugin, pod, "a1").fits());
    sketch.node("a1", labels("a1", "b"));
    assertTrue(sketch.verdict(plugin, pod, "a2").fits());
    assertTrue(!sketch.verdict(plugin, pod, "a1").fits());
    sketch.cluster.removePod(ObjectKey.pod("default", "one"));
    assertTrue(sketch.verdict(plugin, pod, "a1").fits());
  }
}
