package dev.seatrial.cel.cost;

import java.util.Optional;

/** What a call may cost, and the size of its result where it is known. */
record Estimate(Range cost, Optional<Range> size) {
  static Estimate of(Range cost) {
    return new Estimate(cost, Optional.empty());
  }

  static Estimate of(Range cost, Range size) {
    return new Estimate(cost, Optional.of(size));
  }
}
