package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import java.time.Duration;
import java.util.List;

/**
 * When pods that are ready will have been so for long enough.
 *
 * <p>Follows {@code FindMinNextPodAvailabilityCheck} in {@code pkg/controller/controller_utils.go},
 * v1.37.
 */
final class Availability {
  private static final long MICROS = 1_000_000;

  private Availability() {}

  /** When to look again for the first of them; after the whole time where none is on its way. */
  static Duration next(List<Pod> pods, int minReadySeconds, long nowMicros) {
    return pods.stream()
        .filter(Pod::isReady)
        .filter(pod -> !pod.isAvailable(minReadySeconds, nowMicros / MICROS))
        .map(pod -> in(pod, minReadySeconds, nowMicros))
        .min(Duration::compareTo)
        .orElse(Duration.ofSeconds(minReadySeconds));
  }

  private static Duration in(Pod pod, int minReadySeconds, long nowMicros) {
    long since = pod.readySinceSeconds().orElse(nowMicros / MICROS) * MICROS;
    return Duration.ofNanos((since + minReadySeconds * MICROS - nowMicros) * 1_000);
  }
}
