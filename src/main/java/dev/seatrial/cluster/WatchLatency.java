package dev.seatrial.cluster;

import dev.seatrial.reconcile.Reconciler;
import java.time.Duration;

/** How long it takes from a change until a component looks at it. */
final class WatchLatency {
  private static final Duration OF_CONTROLLERS = Duration.ofMillis(3);
  private static final Duration OF_KUBELETS = Duration.ofMillis(1);

  /**
   * A sync that made pods goes on to write a status before it sees them: of what it does next,
   * others see it a moment later than what they were told before.
   */
  private static final Duration AFTER_OWN_STATUS = OF_CONTROLLERS.plusNanos(1_000);

  private WatchLatency() {}

  static Duration of(Reconciler component) {
    return switch (component.name()) {
      case "kubelet" -> OF_KUBELETS;
      case "replicaset-controller" -> AFTER_OWN_STATUS;
      default -> OF_CONTROLLERS;
    };
  }
}
