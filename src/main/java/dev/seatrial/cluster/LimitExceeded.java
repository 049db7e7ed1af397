package dev.seatrial.cluster;

/** Says that a cluster did more than it may: it may never come to rest. */
public final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitExceeded(String limit, long value) {
    super(
        "the simulated cluster met its limit of "
            + value
            + " "
            + limit
            + "; raise \"limits."
            + limit
            + "\" where that is meant");
  }
}
