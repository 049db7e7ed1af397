package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import java.time.Duration;

/** Lets a cluster's time pass no faster than the time outside. */
final class RealTime {
  private RealTime() {}

  /** From now on, what is printed is seen when it happens. */
  static void pace(Cluster cluster, Console console) {
    long offsetNanos = System.nanoTime() - cluster.nowMicros() * 1_000;
    cluster.pace(
        micros -> {
          console.out().flush();
          console.err().flush();
          sleep(Duration.ofNanos(micros * 1_000 + offsetNanos - System.nanoTime()));
        });
  }

  private static void sleep(Duration time) {
    if (time.isNegative() || time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    } catch (InterruptedException interrupted) {
      throw new UserError("interrupted", interrupted);
    }
  }
}
