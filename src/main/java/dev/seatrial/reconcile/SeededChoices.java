package dev.seatrial.reconcile;

import dev.seatrial.SplitMix;
import java.time.Duration;

/** Choices drawn from a seed: latencies from half to twice the typical one, ties in any order. */
final class SeededChoices implements Choices {
  private static final int TIES = 1 << 20;

  private final SplitMix numbers;

  SeededChoices(long seed) {
    numbers = new SplitMix(seed);
  }

  @Override
  public Duration latency(String what, Duration typical) {
    return typical.isZero() ? typical : Duration.ofNanos((long) (typical.toNanos() * factor()));
  }

  @Override
  public int pick(String what, int candidates) {
    return numbers.below(candidates);
  }

  @Override
  public long tie() {
    return numbers.below(TIES);
  }

  private double factor() {
    return 0.5 + numbers.fraction() * 1.5;
  }
}
