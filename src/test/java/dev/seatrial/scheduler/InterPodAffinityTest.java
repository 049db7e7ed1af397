package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterPodAffinityTest {
  private static final String TERM = "{topologyKey: zone, labelSelector: {matchLabels: {app: db}}}";
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private final InterPodAffinity plugin = new InterPodAffinity();
  private final Sketch sketch =
      new Sketch()
          .node("a1", "{metadata: {labels: {zone: a}}}")
          .node("a2", "{metadata: {labels: {zone: a}}}")
          .node("b1", "{metadata: {labels: {zone: b}}}")
          .node("c1", "{}");

  private static String affinity(String kind, String terms) {
    return "spec: {affinity: {" + kind + ": {" + REQUIRED + ": [" + terms + "]}}}";
  }

  private List<String> verdicts(PodState pod) {
    return sketch.cluster.nodes().stream()
        .map(node -> sketch.verdict(plugin, pod, node.name()).message())
        .toList();
  }

  @Test
  void wantsToBeInADomainOfTheOthers() {
    sketch.on("a1", "db", "{metadata: {labels: {app: db}}, spec: {}}");
    PodState pod = sketch.pod("p", "{" + affinity("podAffinity", TERM) + "}");
    String far = "node(s) didn't match pod affinity rules";
    assertEquals(List.of("", "", far, far), verdicts(pod));
    assertEquals(Verdict.Code.UNRESOLVABLE, sketch.verdict(plugin, pod, "b1").code());
  }

  @Test
  void letsTheFirstOfAGroupGoAnywhereInTheTopology() {
    PodState first =
        sketch.pod("p", "{metadata: {labels: {app: db}}, " + affinity("podAffinity", TERM) + "}");
    assertTrue(sketch.verdict(plugin, first, "b1").fits());
    assertTrue(!sketch.verdict(plugin, first, "c1").fits());
    PodState stranger = sketch.pod("q", "{" + affinity("podAffinity", TERM) + "}");
    assertTrue(!sketch.verdict(plugin, stranger, "b1").fits());
  }

  @Test
  void keepsAwayFromTheOthers() {
    sketch.on("a1", "db", "{metadata: {labels: {app: db}}, spec: {}}");
    PodState pod = sketch.pod("p", "{" + affinity("podAntiAffinity", TERM) + "}");
    assertEquals(
        Verdict.unschedulable("InterPodAffinity", "node(s) didn't match pod anti-affinity rules"),
        sketch.verdict(plugin, pod, "a2"));
    assertTrue(sketch.verdict(plugin, pod, "b1").fits());
    assertTrue(sketch.verdict(plugin, pod, "c1").fits());
  }

  @Test
  void isKeptAwayByTheOthers() {
    sketch.on("a1", "shy", "{" + affinity("podAntiAffinity", TERM) + "}");
    PodState pod = sketch.pod("p", "{metadata: {labels: {app: db}}, spec: {}}");
    assertEquals(
        Verdict.unschedulable(
            "InterPodAffinity", "node(s) didn't satisfy existing pods anti-affinity rules"),
        sketch.verdict(plugin, pod, "a2"));
    assertTrue(sketch.verdict(plugin, pod, "b1").fits());
    sketch.cluster.removePod(ObjectKey.pod("default", "shy"));
    assertTrue(sketch.verdict(plugin, pod, "a2").fits());
  }

  @Test
  void looksIntoTheNamespacesThatATermNames() {
    sketch
        .object(
            new ObjectKey(Resources.NAMESPACES, "", "default"), "{metadata: {labels: {team: x}}}")
        .on("a1", "db", "{metadata: {labels: {app: db}}, spec: {}}");
    String elsewhere = TERM.replace("{topologyKey", "{namespaces: [other], topologyKey");
    String selected =
        TERM.replace("{topologyKey", "{namespaceSelector: {matchLabels: {team: x}}, topologyKey");
    PodState other = sketch.pod("p", "{" + affinity("podAntiAffinity", elsewhere) + "}");
    PodState chosen = sketch.pod("q", "{" + affinity("podAntiAffinity", selected) + "}");
    assertTrue(sketch.verdict(plugin, other, "a2").fits());
    assertTrue(!sketch.verdict(plugin, chosen, "a2").fits());
  }

  @Test
  void weighsPreferences() {
    sketch.on("a1", "db", "{metadata: {labels: {app: db}}, spec: {}}");
    String weighted = "{weight: 5, podAffinityTerm: " + TERM + "}";
    PodState near =
        sketch.pod(
            "p", "{spec: {affinity: {podAffinity: {" + PREFERRED + ": [" + weighted + "]}}}}");
    PodState far =
        sketch.pod(
            "q", "{spec: {affinity: {podAntiAffinity: {" + PREFERRED + ": [" + weighted + "]}}}}");
    assertEquals(List.of(100L, 100L, 0L, 0L), sketch.scores(plugin, near));
    assertEquals(List.of(0L, 0L, 100L, 100L), sketch.scores(plugin, far));
  }

  @Test
  void wakesAPodWhenWhatItShunsIsGone() {
    PodState pod = sketch.pod("p", "{" + affinity("podAntiAffinity", TERM) + "}");
    ClusterEvent gone =
        new ClusterEvent(
            ClusterEvent.Kind.ASSIGNED_POD_REMOVED,
            ObjectKey.pod("default", "db"),
            sketch.pod("db", "{metadata: {labels: {app: db}}, spec: {}}").tree(),
            Tree.ABSENT);
    assertTrue(plugin.mayHelp(gone, pod, sketch.cluster));
    PodState indifferent = sketch.pod("q", "{spec: {}}");
    assertTrue(!plugin.mayHelp(gone, indifferent, sketch.cluster));
  }

  @Test
  void wakesNoPodByATermThatSelectsNamespacesByLabels() {
    sketch.object(
        new ObjectKey(Resources.NAMESPACES, "", "default"), "{metadata: {labels: {team: x}}}");
    String selected =
        TERM.replace("{topologyKey", "{namespaceSelector: {matchLabels: {team: x}}, topologyKey");
    PodState pod = sketch.pod("p", "{" + affinity("podAntiAffinity", selected) + "}");
    ClusterEvent gone =
        new ClusterEvent(
            ClusterEvent.Kind.ASSIGNED_POD_REMOVED,
            ObjectKey.pod("default", "db"),
            sketch.pod("db", "{metadata: {labels: {app: db}}, spec: {}}").tree(),
            Tree.ABSENT);
    assertTrue(!plugin.mayHelp(gone, pod, sketch.cluster));
  }
}
