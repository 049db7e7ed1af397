package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.SplitMix;
import org.junit.jupiter.api.Test;

class TimestampsTest {
  private static final long SEED = 20_261_126;

  @Test
  void theQuickWayReadsAsTheThoroughOne() {
    SplitMix random = new SplitMix(SEED);
    for (int i = 0; i < 20_000; i++) {
      String local =
          "%04d-%02d-%02dT%02d:%02d:%02d"
              .formatted(
                  1960 + random.below(120),
                  random.below(14),
                  random.below(33),
                  random.below(26),
                  random.below(62),
                  random.below(62));
      assertEquals(
          Timestamps.micros(local + "+00:00"),
          Timestamps.micros(local + "Z"),
          () -> local + ", seed " + SEED);
    }
  }

  @Test
  void aTextOfTheSameLengthIsNotYetATimestamp() {
    assertEquals(true, Timestamps.micros("2026-01-02T03:04:05z").isEmpty());
    assertEquals(true, Timestamps.micros("2026-01-02 03:04:05Z").isEmpty());
    assertEquals(true, Timestamps.micros("2026-01-0aT03:04:05Z").isEmpty());
  }
}
