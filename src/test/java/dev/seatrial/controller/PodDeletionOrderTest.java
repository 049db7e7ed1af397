package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.SplitMix;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who goes first when there are too many pods. */
final class PodDeletionOrderTest {
  private static final long NOW = 1_767_225_600;

  @Test
  void thoseThatAreNotReadyGoFirst() {
    List<Pod> pods = List.of(pod("a", 40, 30), pod("b", 30, -1), pod("c", 50, 20));

    assertEquals(List.of("b"), first(pods, 1));
  }

  @Test
  void theYoungestByMagnitudeOfAgeGoFirst() {
    List<Pod> pods = List.of(pod("a", 5_000, 4_000), pod("b", 10, 1), pod("c", 500, 400));

    assertEquals(List.of("b", "c"), first(pods, 2));
  }

  // Ready since the same second, pods go by their creation; else by their UID: in circles.
  @Test
  void anOrderThatGoesInCirclesIsBorneWith() {
    SplitMix numbers = new SplitMix(7);
    for (int run = 0; run < 50; run++) {
      List<Pod> pods = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int ready = 1 + numbers.below(15);
        pods.add(pod(Long.toHexString(numbers.next()), ready + numbers.below(20), ready));
      }
      assertEquals(150, new LinkedHashSet<>(first(pods, 150)).size());
    }
  }

  private static List<String> first(List<Pod> pods, int count) {
    return new PodDeletionOrder(pods, NOW).first(pods, count).stream().map(Pod::uid).toList();
  }

  /** A pod of an age that has been ready for so long; not at all where it is negative. */
  private static Pod pod(String uid, int age, int ready) {
    return new Pod(
        Json.read(
            """
            {"metadata":{"name":"UID","uid":"UID","creationTimestamp":"CREATED"},
             "spec":{"nodeName":"n"},
             "status":{"phase":"Running",
                       "conditions":[{"type":"Ready","status":"STATUS",
                                      "lastTransitionTime":"READY"}]}}
            """
                .replace("UID", uid)
                .replace("CREATED", Timestamps.ofSeconds(NOW - age))
                .replace("STATUS", ready < 0 ? "False" : "True")
                .replace("READY", Timestamps.ofSeconds(NOW - Math.max(0, ready)))));
  }
}
