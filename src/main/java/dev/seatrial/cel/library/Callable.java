package dev.seatrial.cel.library;

/**
 * A function as a call finds it.
 *
 * @param function gets no erroneous argument, but for the few that say so
 * @param evaluation which arguments are computed where one fails
 */
public record Callable(Function function, Evaluation evaluation) {
  /** What becomes of the other arguments where one is an error. */
  public enum Evaluation {
    /** All are computed, then the first error is the result. */
    ALL,
    /** The first error ends the computing. */
    UNTIL_ERROR,
    /** Errors are arguments like others. */
    WITH_ERRORS
  }
}
