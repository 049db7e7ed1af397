package dev.seatrial.kubectl.call;

/** Ends a command with what kubectl says on standard error, and exit code 1. */
public final class KubectlError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isBare;

  /** A message as kubectl writes it after {@code error: }. */
  public KubectlError(String message) {
    this(message, false);
  }

  private KubectlError(String message, boolean isBare) {
    super(message, null, false, false);
    this.isBare = isBare;
  }

  /** A message that kubectl writes as it is, without {@code error: }. */
  public static KubectlError bare(String message) {
    return new KubectlError(message, true);
  }

  /** A mistake in the use of a command, with the hint at its help. */
  // As UsageErrorf in kubectl/pkg/cmd/util/helpers.go, v0.37.
  public static KubectlError usage(String command, String message) {
    return new KubectlError(message + "\nSee 'kubectl " + command + " -h' for help and examples");
  }

  /** Whether the message stands alone. */
  public boolean isBare() {
    return isBare;
  }

  /** What kubectl writes after {@code error: }. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
