package dev.seatrial.reconcile;

import java.time.Duration;
import java.util.SplittableRandom;

/** Choices drawn from a seed: latencies from half to twice the typical one, ties in any order. */
final class SeededChoices implements Choices {
  private static final int TIES = 1 << 20;

  private final SplittableRandom random;

  SeededChoices(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  public Duration latency(String what, Duration typical) {
    return typical.isZero() ? typical : Duration.ofNanos((long) (typical.toNanos() * factor()));
  }

  @Override
  public int pick(String what, int candidates) {
    return random.nextInt(candidates);
  }

  @Override
  public long tie() {
    return random.nextInt(TIES);
  }

  private double factor() {
    return 0.5 + random.nextDouble() * 1.5;
  }
}
