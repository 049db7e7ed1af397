package dev.seatrial.trial;

/** Says that a trial failed: what was expected, what is, and what happened last. */
public final class TrialFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** A failure told by the message, which is shown as it stands. */
  public TrialFailure(String message) {
    super(message);
  }

  /** The message; never absent. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
