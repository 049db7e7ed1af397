package dev.seatrial.cluster;

import dev.seatrial.reconcile.Reconciler;
import java.time.Duration;

/** How long it takes from a change until a component looks at it. */
final class WatchLatency {
  private static final Duration OF_CONTROLLERS = Duration.ofMillis(3);
  private static final Duration OF_KUBELETS = Duration.ofMillis(1);

  /** The scheduler waits for pods and has nothing to ask: it looks before a controller writes. */
  private static final Duration OF_THE_SCHEDULER = Duration.ofMillis(2);

  /** Before a claim may go, the API server is asked for all pods: its cache is not trusted. */
  private static final Duration AFTER_A_LISTING = Duration.ofMillis(10);

  /**
   * A sync that made pods goes on to write a status before it sees them: of what it does next,
   * others see it a moment later than what they were told before.
   */
  private static final Duration AFTER_OWN_STATUS = OF_CONTROLLERS.plusNanos(1_000);

  private WatchLatency() {}

  static Duration of(Reconciler component) {
    return switch (component.name()) {
      case "kubelet" -> OF_KUBELETS;
      case "default-scheduler" -> OF_THE_SCHEDULER;
      case "pvc-protection-controller" -> AFTER_A_LISTING;
      case "replicaset-controller" -> AFTER_OWN_STATUS;
      default -> OF_CONTROLLERS;
    };
  }
}
