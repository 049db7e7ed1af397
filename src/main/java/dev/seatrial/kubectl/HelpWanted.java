package dev.seatrial.kubectl;

/** Leaves the reading of flags at {@code --help}. */
final class HelpWanted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HelpWanted() {
    super("help", null, false, false);
  }
}
