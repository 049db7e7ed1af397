package dev.seatrial.controller;

/** Why a metric says nothing about the number of replicas. */
final class MetricFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** A failure with the reason that the condition and the event bear. */
  MetricFailure(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
