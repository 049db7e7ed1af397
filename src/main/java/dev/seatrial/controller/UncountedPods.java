package dev.seatrial.controller;

/** Why it is not known how many pods a disruption budget should expect. */
final class UncountedPods extends Exception {
  private static final long serialVersionUID = 1L;

  UncountedPods(String message) {
    super(message, null, false, false);
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
