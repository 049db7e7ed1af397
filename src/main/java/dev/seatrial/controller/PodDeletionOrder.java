package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Who goes first when there are too many pods: those that got least far, on the fullest node, and
 * of the rest the youngest.
 *
 * <p>Follows {@code ActivePodsWithRanks.Less} in {@code pkg/controller/controller_utils.go}, v1.37.
 * Nodes are ranked once, not after each removal.
 */
final class PodDeletionOrder {
  private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");
  private static final Comparator<Pod> PROGRESS =
      Comparator.comparing((Pod pod) -> !pod.nodeName().isEmpty())
          .thenComparing(pod -> PHASES.indexOf(pod.phase()))
          .thenComparing(Pod::isReady);
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

  private final Map<String, Integer> readyOnNode = new LinkedHashMap<>();
  private final long nowSeconds;

  /** An order among pods of which the related ones count as their neighbours. */
  PodDeletionOrder(List<Pod> related, long nowSeconds) {
    this.nowSeconds = nowSeconds;
    for (Pod pod : related) {
      if (pod.isActive()) {
        readyOnNode.merge(pod.nodeName(), 1, Integer::sum);
      }
    }
  }

  /**
   * Pods that are not compared with their neighbours, the youngest of equal ones at the front.
   *
   * <p>As {@code ActivePods.Less}.
   */
  static List<Pod> withoutRanks(List<Pod> pods) {
    List<Pod> sorted = new ArrayList<>(pods);
    sorted.sort(
        PROGRESS
            .thenComparing(Comparator.comparing(PodDeletionOrder::readySince).reversed())
            .thenComparing(pod -> -pod.mostRestarts())
            .thenComparing(Comparator.comparing(Pod::creationTimestamp).reversed()));
    return sorted;
  }

  private static long readySince(Pod pod) {
    return pod.readySinceSeconds().orElse(0);
  }

  /**
   * So many of the pods as are to be deleted first.
   *
   * <p>Picked off a heap, which bears with an order that is none: of pods as old as each other the
   * UID decides, but not of pods ready since the very same second.
   */
  List<Pod> first(List<Pod> pods, int count) {
    Comparator<Pod> order =
        PROGRESS
            .thenComparing(pod -> deletionCost(pod))
            .thenComparing(pod -> -readyOnNode.getOrDefault(pod.nodeName(), 0))
            .thenComparing(this::byReadyTime)
            .thenComparing(pod -> -pod.mostRestarts())
            .thenComparing((one, other) -> byAge(created(one), created(other), one, other));
    Queue<Candidate> heap =
        new PriorityQueue<>(
            Comparator.comparing(Candidate::pod, order).thenComparingInt(Candidate::place));
    pods.forEach(pod -> heap.add(new Candidate(pod, heap.size())));
    List<Pod> first = new ArrayList<>(count);
    while (first.size() < count && !heap.isEmpty()) {
      first.add(heap.remove().pod());
    }
    return first;
  }

  /** A pod and its place before: of those that nothing tells apart, the first goes first. */
  private record Candidate(Pod pod, int place) {}

  private int byReadyTime(Pod one, Pod other) {
    if (!one.isReady() || !other.isReady()) {
      return 0;
    }
    return byAge(one.readySinceSeconds(), other.readySinceSeconds(), one, other);
  }

  private int byAge(OptionalLong one, OptionalLong other, Pod onePod, Pod otherPod) {
    if (one.equals(other)) {
      return 0;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? -1 : 1;
    }
    int byRank = Integer.compare(rank(one.getAsLong()), rank(other.getAsLong()));
    return byRank != 0 ? byRank : onePod.uid().compareTo(otherPod.uid());
  }

  // Ages are compared by their binary magnitude, in nanoseconds, so that pods of about the same age
  // go in no particular order.
  private int rank(long sinceSeconds) {
    long age = nowSeconds - sinceSeconds;
    return age <= 0 ? -1 : 63 - Long.numberOfLeadingZeros(age * 1_000_000_000L);
  }

  private static OptionalLong created(Pod pod) {
    return Timestamps.seconds(pod.creationTimestamp());
  }

  private static int deletionCost(Pod pod) {
    String cost = pod.annotation(DELETION_COST).orElse("0");
    try {
      return Integer.parseInt(cost);
    } catch (NumberFormatException invalid) {
      return 0;
    }
  }
}
