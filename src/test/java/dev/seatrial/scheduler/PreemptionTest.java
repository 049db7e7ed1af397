package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PreemptionTest {
  private final Rig rig = new Rig();

  private boolean isGoing(String pod) {
    return rig.get(pod).at("metadata", "deletionTimestamp").isPresent();
  }

  @Test
  void makesRoomAndBindsOnceTheVictimIsGone() {
    rig.node("a", 4).pod("low", 0, 3).run().pod("high", 100, 3).run();
    assertTrue(isGoing("low"));
    Tree target = Conditions.of(rig.get("low")).find("DisruptionTarget").orElseThrow();
    assertEquals("PreemptionByScheduler", target.text("", "reason"));
    assertEquals(
        "default-scheduler: preempting to accommodate a higher priority pod",
        target.text("", "message"));
    assertEquals(
        "Preempted by pod uid-high on node a",
        rig.events("low", "Preempted").get(0).text("", "message"));
    assertEquals("a", rig.get("high").text("", "status", "nominatedNodeName"));
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu. preemption: found a potential placement for"
            + " pod on node a, preempting 1 victims",
        rig.whyNot("high"));
    rig.delete("low");
    rig.run();
    assertEquals("a", rig.nodeOf("high"));
    assertFalse(rig.get("high").at("status", "nominatedNodeName").isPresent());
  }

  @Test
  void theLastVictimGoesAfterTheOthersAndIsWaitedFor() {
    rig.node("a", 4).pod("one", 5, 2).pod("two", 1, 2).run();
    rig.pod("high", 100, 4).run(Duration.ofMillis(10));
    assertTrue(isGoing("one"));
    assertFalse(isGoing("two"));
    rig.run();
    assertTrue(isGoing("two"));
    rig.delete("one");
    rig.run();
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to a terminating"
            + " pod on the nominated node.",
        rig.whyNot("high"));
    rig.delete("two");
    rig.run();
    assertEquals("a", rig.nodeOf("high"));
  }

  @Test
  void keepsTheRoomForThePodItWasMadeFor() {
    rig.node("a", 4).pod("low", 0, 3).run().pod("high", 100, 3).run();
    rig.pod("late", 100, 3);
    rig.delete("low");
    rig.run();
    assertEquals("a", rig.nodeOf("high"));
    assertEquals("", rig.nodeOf("late"));
  }

  @Test
  void takesAsFewAndAsUnimportantVictimsAsWillDo() {
    rig.node("a", 4).pod("one", 5, 2).pod("two", 1, 1).pod("three", 1, 1).run();
    rig.pod("high", 100, 1).run();
    assertFalse(isGoing("one"));
    assertTrue(isGoing("two") ^ isGoing("three"));
  }

  @Test
  void prefersTheNodeWhoseVictimsMatterLess() {
    rig.node("a", 4).pod("dear", 50, 4).run().node("b", 4).pod("cheap", 1, 4).run();
    assertEquals("b", rig.nodeOf("cheap"));
    rig.pod("high", 100, 4).run();
    assertTrue(isGoing("cheap"));
    assertFalse(isGoing("dear"));
  }

  @Test
  void sparesPodsThatABudgetProtectsWhereItCan() {
    rig.node("a", 4).pod("guarded", 0, 4).run().node("b", 4).pod("free", 0, 4).run();
    rig.store(
        new ObjectKey(Resources.POD_DISRUPTION_BUDGETS, "default", "guard"),
        "{apiVersion: policy/v1, kind: PodDisruptionBudget,"
            + " metadata: {name: guard, namespace: default},"
            + " spec: {selector: {matchLabels: {app: guarded}}},"
            + " status: {disruptionsAllowed: 0}}");
    rig.pod("high", 100, 4).run();
    assertTrue(isGoing("free"));
    assertFalse(isGoing("guarded"));
    rig.pod("higher", 100, 4).run();
    assertTrue(isGoing("guarded"));
  }

  @Test
  void leavesEqualsAlone() {
    rig.node("a", 4).pod("one", 7, 3).run().pod("two", 7, 3).run();
    assertFalse(isGoing("one"));
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No"
            + " preemption victims found for incoming pod.",
        rig.whyNot("two"));
  }

  @Test
  void asksWhetherThePodMayPreemptAtAll() {
    rig.node("a", 4).pod("low", 0, 3).run();
    rig.pod("meek", 100, 3, ", preemptionPolicy: Never").run();
    assertFalse(isGoing("low"));
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to"
            + " preemptionPolicy=Never.",
        rig.whyNot("meek"));
  }

  @Test
  void waitsForVictimsThatAreStillGoing() {
    rig.node("a", 4).pod("low", 0, 3).pod("other", 0, 1).run().pod("high", 100, 3).run();
    rig.delete("other");
    rig.run();
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to a terminating"
            + " pod on the nominated node.",
        rig.whyNot("high"));
    assertEquals("a", rig.get("high").text("", "status", "nominatedNodeName"));
  }

  @Test
  void doesNotHelpWhereTheNodeIsTooSmall() {
    rig.node("a", 4).node("b", 8).pod("low", 0, 3).pod("big", 0, 8).run();
    rig.pod("high", 100, 5, ", nodeSelector: {kubernetes.io/hostname: a}").run();
    assertEquals(
        "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match Pod's node"
            + " affinity/selector. preemption: 0/2 nodes are available: 2 Preemption is not helpful"
            + " for scheduling.",
        rig.whyNot("high"));
  }
}
