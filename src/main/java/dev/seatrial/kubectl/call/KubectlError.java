package dev.seatrial.kubectl.call;

/** Ends a command with what kubectl says on standard error, and exit code 1. */
public final class KubectlError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A message as kubectl writes it after {@code error: }. */
  public KubectlError(String message) {
    super(message, null, false, false);
  }

  /** A mistake in the use of a command, with the hint at its help. */
  // As UsageErrorf in kubectl/pkg/cmd/util/helpers.go, v0.37.
  public static KubectlError usage(String command, String message) {
    return new KubectlError(message + "\nSee 'kubectl " + command + " -h' for help and examples");
  }

  /** What kubectl writes after {@code error: }. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
