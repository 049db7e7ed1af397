package dev.seatrial.cel;

/**
 * What one validation of a policy decided. As {@code PolicyDecision} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/policy/validating}, v0.37.
 *
 * @param isDenied whether the request is to be refused, if the binding enforces it
 * @param evaluation how that was found
 * @param message for the user, where the request is denied or the validation failed to run
 * @param reason of the status, empty unless the validation itself denied
 */
public record PolicyDecision(
    boolean isDenied, Evaluation evaluation, String message, String reason) {
  /** How a decision was found. */
  public enum Evaluation {
    /** The validation is true. */
    ADMIT,
    /** The validation is false. */
    DENY,
    /** The validation could not be run; the failure policy decided. */
    ERROR
  }

  static PolicyDecision admitted() {
    return new PolicyDecision(false, Evaluation.ADMIT, "", "");
  }
}
