package dev.seatrial.controller;

/** Why a metric says nothing about the number of replicas. */
final class MetricFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String told;

  /** A failure with the reason that the condition and the event bear. */
  MetricFailure(String reason, String message) {
    this(reason, message, message);
  }

  /** A failure of which the condition and the event say less than the count of failures does. */
  MetricFailure(String reason, String told, String message) {
    super(message, null, false, false);
    this.reason = reason;
    this.told = told;
  }

  String told() {
    return told;
  }

  String reason() {
    return reason;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
