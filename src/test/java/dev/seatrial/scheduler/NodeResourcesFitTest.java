package dev.seatrial.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeResourcesFitTest {
  private final NodeResourcesFit plugin = new NodeResourcesFit();
  private final Sketch sketch =
      new Sketch()
          .node("a", "{status: {allocatable: {pods: '2', example.com/gpu: '1'}}}")
          .on(
              "a",
              "there",
              "{spec: {containers: [{resources: {requests: {cpu: 3, memory: 6Gi}}}]}}");

  private Verdict verdict(String requests) {
    PodState pod =
        sketch.pod("new", "{spec: {containers: [{resources: {requests: " + requests + "}}]}}");
    return sketch.verdict(plugin, pod, "a");
  }

  @Test
  void takesAPodThatJustFits() {
    assertTrue(verdict("{cpu: 1, memory: 2Gi, example.com/gpu: 1}").fits());
  }

  @Test
  void namesEverythingThatIsMissing() {
    Verdict verdict = verdict("{cpu: 1001m, memory: 3Gi, ephemeral-storage: 1}");
    assertEquals(
        List.of("Insufficient cpu", "Insufficient memory", "Insufficient ephemeral-storage"),
        verdict.reasons());
  }

  @Test
  void holdsThatPodsCouldMakeRoomOnlyWhereTheNodeIsLargeEnough() {
    assertEquals(Verdict.Code.UNSCHEDULABLE, verdict("{cpu: 4}").code());
    assertEquals(Verdict.Code.UNRESOLVABLE, verdict("{cpu: 4001m}").code());
    assertEquals(Verdict.Code.UNRESOLVABLE, verdict("{example.com/gpu: 2}").code());
    assertEquals(
        List.of("Insufficient example.com/fpga"), verdict("{example.com/fpga: 1}").reasons());
  }

  @Test
  void countsPodsEvenWhereTheyAskForNothing() {
    sketch.on("a", "second", "{spec: {containers: [{}]}}");
    assertEquals(List.of("Too many pods"), verdict("{}").reasons());
    assertEquals(Verdict.Code.UNSCHEDULABLE, verdict("{}").code());
  }

  @Test
  void asksForTheMostThatInitContainersSidecarsOrThePodNeed() {
    PodState pod =
        sketch.pod(
            "new",
            "{spec: {overhead: {cpu: 10m}, containers: [{resources: {requests: {cpu: 100m}}}],"
                + " initContainers: [{restartPolicy: Always, resources: {requests: {cpu: 50m}}},"
                + " {resources: {requests: {cpu: 300m, memory: 1Gi}}}]}}");
    assertEquals(360, pod.asked().amounts().milliCpu());
    assertEquals(1L << 30, pod.asked().amounts().memory());
    PodState own =
        sketch.pod(
            "own",
            "{spec: {resources: {requests: {cpu: 2}}, containers:"
                + " [{resources: {requests: {cpu: 100m, memory: 1Gi}}}]}}");
    assertEquals(2000, own.asked().amounts().milliCpu());
    assertEquals(1L << 30, own.asked().amounts().memory());
  }

  @Test
  void prefersTheEmptierNode() {
    sketch.node("b");
    PodState pod =
        sketch.pod("new", "{spec: {containers: [{resources: {requests: {cpu: 1, memory: 2Gi}}}]}}");
    assertEquals(List.of(0L, 75L), sketch.scores(plugin, pod));
  }

  @Test
  void countsALittleForContainersThatAskForNothing() {
    PodState silent = sketch.pod("new", "{spec: {containers: [{}, {}]}}");
    assertEquals(200, silent.asked().scoredMilliCpu());
    assertEquals(400L << 20, silent.asked().scoredMemory());
    assertEquals(0, silent.asked().amounts().milliCpu());
  }

  @Test
  void prefersNodesThatThePodBalances() {
    Sketch two = new Sketch().node("a").node("b");
    two.on("a", "x", "{spec: {containers: [{resources: {requests: {cpu: 2}}}]}}");
    PodState pod = two.pod("new", "{spec: {containers: [{resources: {requests: {memory: 4Gi}}}]}}");
    // Node a goes from 0.75 to 1, node b from 1 to 0.75.
    assertEquals(List.of(87L, 62L), two.scores(new BalancedAllocation(), pod));
  }
}
