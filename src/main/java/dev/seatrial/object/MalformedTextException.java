package dev.seatrial.object;

/** Says, in the words of Kubernetes, why a text is not the value that it should be. */
public final class MalformedTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedTextException(String message) {
    super(message);
  }

  /** The reason; never null, unlike what {@link Throwable} promises. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
