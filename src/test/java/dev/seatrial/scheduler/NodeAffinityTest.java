package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeAffinityTest {
  private final NodeAffinity plugin = new NodeAffinity();
  private final Sketch sketch =
      new Sketch()
          .node("a", "{metadata: {labels: {zone: x, disk: ssd, cores: '8'}}}")
          .node("b", "{metadata: {labels: {zone: y, cores: '16'}}}");

  private static String required(String expression) {
    return "{spec: {affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
        + " {nodeSelectorTerms: ["
        + expression
        + "]}}}}}";
  }

  private List<Boolean> fits(String pod) {
    PodState state = sketch.pod("p", pod);
    return List.of(
        sketch.verdict(plugin, state, "a").fits(), sketch.verdict(plugin, state, "b").fits());
  }

  @Test
  void wantsAllOfTheSelector() {
    assertEquals(List.of(true, false), fits("{spec: {nodeSelector: {zone: x, disk: ssd}}}"));
    assertEquals(List.of(true, true), fits("{spec: {}}"));
  }

  @Test
  void wantsOneOfTheTermsAndAllOfItsExpressions() {
    assertEquals(
        List.of(true, false),
        fits(required("{matchExpressions: [{key: zone, operator: In, values: [x, z]}]}")));
    assertEquals(
        List.of(false, true),
        fits(required("{matchExpressions: [{key: disk, operator: DoesNotExist}]}")));
    assertEquals(
        List.of(false, true),
        fits(required("{matchExpressions: [{key: cores, operator: Gt, values: ['8']}]}")));
    assertEquals(
        List.of(true, true),
        fits(
            required(
                "{matchExpressions: [{key: disk, operator: Exists}]},"
                    + " {matchExpressions: [{key: zone, operator: NotIn, values: [x]}]}")));
    assertEquals(List.of(false, false), fits(required("{}")));
  }

  @Test
  void looksOnlyAtNodesThatAllTermsName() {
    PodState daemon =
        sketch.pod(
            "p", required("{matchFields: [{key: metadata.name, operator: In, values: [b]}]}"));
    assertEquals(Optional.of(List.of("b")), plugin.prepare(daemon, sketch.cluster).nodes());
    PodState torn =
        sketch.pod(
            "p",
            required(
                "{matchFields: [{key: metadata.name, operator: In, values: [a]},"
                    + " {key: metadata.name, operator: In, values: [b]}]}"));
    assertEquals(
        "pod affinity terms conflict", plugin.prepare(torn, sketch.cluster).refusal().message());
  }

  @Test
  void addsTheWeightsOfThePreferencesThatANodeMeets() {
    PodState pod =
        sketch.pod(
            "p",
            "{spec: {affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: ["
                + "{weight: 30, preference: {matchExpressions: [{key: zone, operator: Exists}]}},"
                + "{weight: 10, preference: {matchExpressions: [{key: disk, operator: Exists}]}}"
                + "]}}}}");
    assertEquals(List.of(100L, 75L), sketch.scores(plugin, pod));
  }

  @Test
  void wakesAPodWhenANodeComesToMatch() {
    PodState pod = sketch.pod("p", "{spec: {nodeSelector: {disk: ssd}}}");
    ClusterEvent labelled =
        new ClusterEvent(
            ClusterEvent.Kind.NODE_LABELS,
            ObjectKey.node("b"),
            sketch.cluster.node("b").orElseThrow().tree(),
            sketch.cluster.node("a").orElseThrow().tree());
    assertTrue(plugin.mayHelp(labelled, pod, sketch.cluster));
  }
}
