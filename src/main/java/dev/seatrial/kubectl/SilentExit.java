package dev.seatrial.kubectl;

/** Ends a command that has said already what went wrong, with exit code 1. */
final class SilentExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** To be thrown once all is said. */
  SilentExit() {
    super("exit", null, false, false);
  }
}
