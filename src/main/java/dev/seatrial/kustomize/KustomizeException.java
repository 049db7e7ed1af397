package dev.seatrial.kustomize;

/** A kustomization that can't be built; the message is in kustomize's words. */
public final class KustomizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KustomizeException(String message) {
    super(message);
  }

  /** What went wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** The same, with what was being done in front. */
  KustomizeException during(String what) {
    return new KustomizeException(what + ": " + message());
  }
}
