package dev.seatrial.kubectl.print;

/** Whether a command only says what it would do. */
public enum DryRun {
  /** It does it. */
  NONE(""),
  /** kubectl does not even ask the server. */
  CLIENT(" (dry run)"),
  /** The server checks everything and stores nothing. */
  SERVER(" (server dry run)");

  private final String suffix;

  DryRun(String suffix) {
    this.suffix = suffix;
  }

  /** What was done, such as {@code created}, with the remark that it was not. */
  public String operation(String done) {
    return done + suffix;
  }
}
