package dev.seatrial.cel.program;

/** Ends a run that has cost more than its limit. */
final class CostExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CostExceeded() {
    super("operation cancelled: actual cost limit exceeded", null, false, false);
  }
}
