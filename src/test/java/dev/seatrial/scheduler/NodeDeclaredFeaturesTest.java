package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodeDeclaredFeaturesTest {
  private final Rig rig = new Rig().node("a", 4);

  @Test
  void aPodWhoseContainersRestartTogetherWaitsForANodeThatDeclaresIt() {
    rig.pod(
        "p",
        0,
        1,
        ", initContainers: [{name: i, image: nginx, restartPolicy: Never, restartPolicyRules:"
            + " [{action: RestartAllContainers, exitCodes: {operator: In, values: [42]}}]}]");
    rig.run();
    assertEquals(
        "0/1 nodes are available: 1 node(s) didn't match Pod's required features. preemption: 0/1"
            + " nodes are available: 1 Preemption is not helpful for scheduling.",
        rig.whyNot("p"));
    rig.api.modifyStatus(
        ObjectKey.node("a"),
        status ->
            status.with(
                Tree.texts(List.of("RestartAllContainersOnContainerExits")), "declaredFeatures"));
    rig.run();
    assertEquals("a", rig.nodeOf("p"));
  }
}
