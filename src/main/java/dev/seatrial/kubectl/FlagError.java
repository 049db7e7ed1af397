package dev.seatrial.kubectl;

/** Says, in pflag's words, what is wrong with a flag. */
final class FlagError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FlagError(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, as pflag says it. */
  String message() {
    return String.valueOf(getMessage());
  }
}
