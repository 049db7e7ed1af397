package dev.seatrial.kubectl.call;

/** Ends a command that has said already what went wrong, with exit code 1. */
public final class SilentExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** To be thrown once all is said. */
  public SilentExit() {
    super("exit", null, false, false);
  }
}
