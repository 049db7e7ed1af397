package dev.seatrial;

/**
 * A mistake of the user's that ends the command: its message is shown as it stands, without a stack
 * trace, and the command exits with 2.
 *
 * <p>The message says what was being done, what is wrong with which value, and what to do about it.
 */
public final class UserError extends RuntimeException {
  /** A mistake told by {@code message}, which is shown as it stands. */
  public UserError(String message) {
    super(message);
  }

  /** For a mistake that we learnt of by an exception, which is kept for whoever debugs us. */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
