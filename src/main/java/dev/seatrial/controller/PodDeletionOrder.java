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
  private static final Comparator<Candidate> PROGRESS =
      Comparator.comparing(Candidate::bound)
          .thenComparingInt(Candidate::phase)
          .thenComparing(Candidate::ready);
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
    Comparator<Candidate> order =
        PROGRESS
            .thenComparing(
                Comparator.comparingLong((Candidate one) -> one.readySince().orElse(0)).reversed())
            .thenComparingLong(one -> -one.restarts())
            .thenComparing(
                Comparator.comparing((Candidate one) -> one.pod().creationTimestamp()).reversed());
    return pods.stream()
        .map(pod -> Candidate.of(pod, 0, 0))
        .sorted(order)
        .map(Candidate::pod)
        .toList();
  }

  /**
   * So many of the pods as are to be deleted first.
   *
   * <p>Picked off a heap, which bears with an order that is none: of pods as old as each other the
   * UID decides, but not of pods ready since the very same second.
   */
  List<Pod> first(List<Pod> pods, int count) {
    Comparator<Candidate> order =
        PROGRESS
            .thenComparingInt(Candidate::cost)
            .thenComparingInt(one -> -one.neighbours())
            .thenComparing(this::byReadyTime)
            .thenComparingLong(one -> -one.restarts())
            .thenComparing((one, other) -> byAge(one.created(), other.created(), one, other))
            .thenComparingInt(Candidate::place);
    Queue<Candidate> heap = new PriorityQueue<>(Math.max(1, pods.size()), order);
    for (Pod pod : pods) {
      heap.add(Candidate.of(pod, readyOnNode.getOrDefault(pod.nodeName(), 0), heap.size()));
    }
    List<Pod> first = new ArrayList<>(count);
    while (first.size() < count && !heap.isEmpty()) {
      first.add(heap.remove().pod());
    }
    return first;
  }

  /**
   * What pods are compared by, read once.
   *
   * @param place the place before: of those that nothing tells apart, the first goes first
   * @param readySince in seconds since 1970, as {@code created}; empty where it is not ready
   */
  private record Candidate(
      Pod pod,
      int neighbours,
      int place,
      boolean bound,
      int phase,
      boolean ready,
      int cost,
      OptionalLong readySince,
      long restarts,
      OptionalLong created) {
    static Candidate of(Pod pod, int neighbours, int place) {
      return new Candidate(
          pod,
          neighbours,
          place,
          !pod.nodeName().isEmpty(),
          PHASES.indexOf(pod.phase()),
          pod.isReady(),
          deletionCost(pod),
          pod.readySinceSeconds(),
          pod.mostRestarts(),
          Timestamps.seconds(pod.creationTimestamp()));
    }
  }

  private int byReadyTime(Candidate one, Candidate other) {
    return one.ready() && other.ready()
        ? byAge(one.readySince(), other.readySince(), one, other)
        : 0;
  }

  private int byAge(OptionalLong one, OptionalLong other, Candidate onePod, Candidate otherPod) {
    if (one.equals(other)) {
      return 0;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? -1 : 1;
    }
    int byRank = Integer.compare(rank(one.getAsLong()), rank(other.getAsLong()));
    return byRank != 0 ? byRank : onePod.pod().uid().compareTo(otherPod.pod().uid());
  }

  // Ages are compared by their binary magnitude, in nanoseconds, so that pods of about the same age
  // go in no particular order.
  private int rank(long sinceSeconds) {
    long age = nowSeconds - sinceSeconds;
    return age <= 0 ? -1 : 63 - Long.numberOfLeadingZeros(age * 1_000_000_000L);
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
