package dev.seatrial.kubectl.flag;

/** Says, in pflag's words, what is wrong with a flag. */
public final class FlagError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FlagError(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, as pflag says it. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
