package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DaemonSetControllerTest {
  private static final String SURGING =
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent}
      spec:
        updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        selector: {matchLabels: {app: agent}}
        template:
          metadata: {labels: {app: agent}}
          spec: {containers: [{name: c, image: "agent:1"}]}
      """;

  private final Rig rig =
      new Rig(api -> new DaemonSetController(api, new EventRecorder(api, "daemonset-controller")));

  @Test
  void whereNoneShouldBeginAnOldPodGoesOnceEnoughOthersAreAvailable() {
    begin();
    taint();
    update();
    assertEquals(List.of("agent:1 on node-1", "agent:2 on node-1"), pods());
    placed();
    assertEquals(List.of("agent:2 on node-1"), pods());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void whereNoneShouldBeginAnOldPodStaysWhileItIsNeeded() {
    begin();
    unready("node-1");
    taint();
    update();
    assertEquals(List.of("agent:1 on node-2", "agent:2 on node-1"), pods());
    placed();
    assertEquals(List.of("agent:2 on node-1"), pods());
  }

  @Test
  void whereNoneShouldBeginAnOldPodThatIsNotAvailableGoesAtOnce() {
    begin();
    unready("node-2");
    taint();
    update();
    assertEquals(List.of("agent:1 on node-1", "agent:2 on node-1"), pods());
  }

  @Test
  void aNewSetLeavesTheAdoptedPodsOfAnotherTemplateUntilItsOwnChanges() {
    begin();
    rig.api.delete(
        Rig.key(Resources.DAEMON_SETS, "agent"),
        DeleteOptions.DEFAULT.withPropagation(DeleteOptions.Propagation.BACKGROUND));
    there()
        .forEach(pod -> rig.change(key(pod), tree -> tree.without("metadata", "ownerReferences")));
    rig.create(SURGING.replace("agent:1", "agent:2")).run();
    assertEquals(List.of("agent:1 on node-1", "agent:1 on node-2"), pods());
    assertEquals(2, rig.status(Resources.DAEMON_SETS, "agent").number(0, "updatedNumberScheduled"));
  }

  private static ObjectKey key(Pod pod) {
    return Rig.key(Resources.PODS, pod.name());
  }

  @Test
  void podsThatFailAgainAndAgainAreReplacedEverLater() {
    begin();
    assertTrue(isReplacedWithin(0.1));
    assertFalse(isReplacedWithin(0.8));
    rig.run(0.3);
    place();
    assertFalse(isReplacedWithin(1.8));
    rig.run(0.3);
    assertTrue(there().stream().noneMatch(Pod::isTerminal));
  }

  /** Whether a pod of node-1 that fails now is gone after so many seconds. */
  private boolean isReplacedWithin(double seconds) {
    String pod =
        there().stream()
            .filter(each -> node(each).equals("node-1"))
            .findFirst()
            .orElseThrow()
            .name();
    rig.ended(pod, "Failed").run(seconds);
    boolean isReplaced = there().stream().noneMatch(each -> each.name().equals(pod));
    place();
    return isReplaced;
  }

  private void begin() {
    rig.store("nodes//node-1", "{apiVersion: v1, kind: Node}");
    rig.store("nodes//node-2", "{apiVersion: v1, kind: Node}");
    rig.create(SURGING).run();
    placed();
  }

  private void taint() {
    Tree taint = ObjectTree.of("key", Tree.of("team"), "effect", Tree.of("NoSchedule"));
    rig.api.modify(
        ObjectKey.node("node-2"), node -> node.with(ListTree.of(taint), "spec", "taints"));
    rig.run();
  }

  private void update() {
    rig.change(
            Rig.key(Resources.DAEMON_SETS, "agent"),
            set -> {
              Tree container = set.items("spec", "template", "spec", "containers").get(0);
              return set.with(
                  ListTree.of(container.with(Tree.of("agent:2"), "image")),
                  "spec",
                  "template",
                  "spec",
                  "containers");
            })
        .run();
  }

  private void placed() {
    place();
    rig.run();
  }

  /** The scheduler's and the kubelet's part. */
  private void place() {
    for (Pod pod : there()) {
      if (pod.nodeName().isEmpty()) {
        rig.api.bind(key(pod), node(pod));
        rig.ready(pod.name());
      }
    }
  }

  private void unready(String node) {
    there().stream()
        .filter(pod -> pod.nodeName().equals(node))
        .forEach(pod -> rig.unready(pod.name()));
  }

  private List<Pod> there() {
    return rig.api.list(Resources.PODS, "default").stream()
        .map(Pod::new)
        .filter(pod -> !pod.isTerminating())
        .toList();
  }

  private List<String> pods() {
    return there().stream()
        .map(
            pod ->
                pod.tree().items("spec", "containers").get(0).text("", "image")
                    + " on "
                    + node(pod))
        .sorted()
        .toList();
  }

  private static String node(Pod pod) {
    return pod.tree()
        .at("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
        .items("nodeSelectorTerms")
        .get(0)
        .items("matchFields")
        .get(0)
        .items("values")
        .get(0)
        .text("");
  }
}
