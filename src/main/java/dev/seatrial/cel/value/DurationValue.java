package dev.seatrial.cel.value;

import dev.seatrial.object.Durations;
import java.time.Duration;

/** A span of time in nanoseconds. */
public record DurationValue(long nanos) implements Value {
  private static final double NANOS_PER_SECOND = 1e9;

  /** The span in seconds with their fraction, as Go's {@code Seconds()}. */
  public double seconds() {
    long whole = nanos / 1_000_000_000;
    return whole + nanos % 1_000_000_000 / NANOS_PER_SECOND;
  }

  @Override
  public String type() {
    return Types.DURATION;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(equals(other));
  }

  @Override
  public boolean isZero() {
    return nanos == 0;
  }

  @Override
  public String text() {
    return Durations.text(Duration.ofNanos(nanos));
  }
}
