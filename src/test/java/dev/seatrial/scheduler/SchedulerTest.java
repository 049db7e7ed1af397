package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private final Rig rig = new Rig();

  @Test
  void saysOfAPodForANodeThatIsNotThereThatNoneSatisfies() {
    rig.node("a", 4)
        .pod(
            "p",
            0,
            1,
            ", affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
                + " {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In,"
                + " values: [gone]}]}]}}}")
        .run();
    assertEquals(
        "0/1 nodes are available: 1 node(s) didn't satisfy plugin(s) [NodeAffinity]. preemption:"
            + " 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
        rig.whyNot("p"));
  }

  @Test
  void schedulesTheMoreImportantFirstAndThenTheEarlier() {
    rig.pod("plain", 0, 3).pod("later", 0, 3).pod("important", 10, 3);
    rig.run();
    assertEquals("no nodes available to schedule pods", rig.whyNot("plain"));
    rig.node("a", 4).node("b", 4).run(Duration.ofSeconds(3));
    assertEquals("a", rig.nodeOf("important"));
    assertEquals("b", rig.nodeOf("plain"));
    assertEquals("", rig.nodeOf("later"));
  }

  @Test
  void wakesAPodOnlyForWhatMayHelp() {
    rig.node("a", 4).pod("one", 0, 3).run().pod("two", 0, 3).run();
    assertEquals(1, rig.events("two", "FailedScheduling").size());
    rig.api.modify(
        ObjectKey.node("a"), node -> node.with(Tree.of("x"), "metadata", "labels", "other"));
    rig.pod("tiny", 0, 0).run();
    assertEquals(1, rig.events("two", "FailedScheduling").size());
    rig.delete("one");
    rig.run();
    assertEquals("a", rig.nodeOf("two"));
  }

  @Test
  void triesAgainAfterFiveMinutesAndCountsWhatItSaysAgain() {
    rig.node("a", 2).pod("big", 0, 3).run(Duration.ofMinutes(4));
    assertEquals(1, rig.events("big", "FailedScheduling").size());
    rig.run(Duration.ofMinutes(2));
    // The pod's condition made it another version, of which events speak anew.
    List<Tree> twice = rig.events("big", "FailedScheduling");
    assertEquals(2, twice.size());
    rig.run(Duration.ofMinutes(6));
    List<Tree> thrice = rig.events("big", "FailedScheduling");
    assertEquals(2, thrice.size());
    assertEquals(2, thrice.get(1).number(0, "series", "count"));
    // Until the next half hour, only the scheduler knows how often it was.
    rig.run(Duration.ofMinutes(30));
    assertEquals(5, rig.events("big", "FailedScheduling").get(1).number(0, "series", "count"));
  }

  @Test
  void retriesEverSlowerWhileThereAreNoNodes() {
    rig.pod("lonely", 0, 1).run(Duration.ofSeconds(30));
    rig.node("a", 4).run(Duration.ofSeconds(1));
    assertEquals("", rig.nodeOf("lonely"));
    rig.run(Duration.ofSeconds(11));
    assertEquals("a", rig.nodeOf("lonely"));
  }

  @Test
  void leavesPodsOfOtherSchedulersAlone() {
    rig.node("a", 4)
        .store(
            ObjectKey.pod("default", "theirs"),
            "{apiVersion: v1, kind: Pod, metadata: {name: theirs, namespace: default},"
                + " spec: {schedulerName: mine}}")
        .run();
    assertEquals("", rig.nodeOf("theirs"));
  }

  @Test
  void saysThatItSkipsAPodThatIsBeingDeleted() {
    rig.node("a", 4)
        .store(
            ObjectKey.pod("default", "going"),
            "{apiVersion: v1, kind: Pod, metadata: {name: going, namespace: default,"
                + " deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: [x/y]},"
                + " spec: {schedulerName: default-scheduler}}")
        .run();
    assertEquals("", rig.nodeOf("going"));
    assertEquals(
        "skip schedule deleting pod: default/going",
        rig.events("going", "FailedScheduling").get(0).text("", "message"));
  }

  @Test
  void speaksOnlyOfTheNodesThatADaemonNames() {
    rig.node("a", 1).node("b", 4).node("c", 4);
    rig.pod(
            "daemon",
            0,
            3,
            ", affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
                + " {nodeSelectorTerms: [{matchFields:"
                + " [{key: metadata.name, operator: In, values: [a]}]}]}}}")
        .run();
    assertEquals(
        "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s)"
            + " [NodeAffinity]. preemption: 0/3 nodes are available: 3 Preemption is not helpful"
            + " for scheduling.",
        rig.whyNot("daemon"));
  }

  @Test
  void spreadsBareAndEqualPodsByWhatIsLeft() {
    rig.node("a", 4).node("b", 4);
    for (int i = 0; i < 6; i++) {
      rig.pod("p" + i, 0, 1).run();
    }
    assertEquals(3, rig.api.store().podsOn("a").size());
    assertEquals(3, rig.api.store().podsOn("b").size());
  }

  @Test
  void waitsForClaimsAndSaysWhich() {
    String volume = ", volumes: [{name: d, persistentVolumeClaim: {claimName: disk}}]";
    rig.node("a", 4).pod("user", 0, 1, volume).run();
    assertEquals(
        "0/1 nodes are available: persistentvolumeclaim \"disk\" not found. not found",
        rig.whyNot("user"));
    ObjectKey claim = new ObjectKey("persistentvolumeclaims", "default", "disk");
    String head =
        "{apiVersion: v1, kind: PersistentVolumeClaim,"
            + " metadata: {name: disk, namespace: default";
    rig.store(claim, head + "}, spec: {storageClassName: ''}}").run();
    assertEquals(
        "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found",
        rig.whyNot("user"));
    rig.store(
            new ObjectKey("persistentvolumes", "", "pv"),
            "{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {}}")
        .store(
            claim,
            head
                + ", annotations: {pv.kubernetes.io/bind-completed: 'yes'}},"
                + " spec: {volumeName: pv}}")
        .run();
    assertEquals("a", rig.nodeOf("user"));
  }
}
