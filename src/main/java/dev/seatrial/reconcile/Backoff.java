package dev.seatrial.reconcile;

import java.time.Duration;

/**
 * How long a failed key waits before it is tried again: doubling from the first time to the last.
 *
 * <p>Follows {@code NewTypedItemExponentialFailureRateLimiter} in {@code
 * k8s.io/client-go/util/workqueue/default_rate_limiters.go}, v0.37.
 */
public record Backoff(Duration first, Duration last) {
  /** What most controllers do: {@code DefaultTypedControllerRateLimiter}. */
  public static final Backoff USUAL = new Backoff(Duration.ofMillis(5), Duration.ofSeconds(1000));

  private static final int MOST_DOUBLINGS = 30;

  /** The wait after so many failures in a row before this one. */
  public Duration after(int failures) {
    if (failures > MOST_DOUBLINGS) {
      return last;
    }
    Duration doubled = first.multipliedBy(1L << failures);
    return doubled.compareTo(last) < 0 ? doubled : last;
  }
}
