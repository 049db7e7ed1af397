package dev.seatrial.feature;

import dev.seatrial.UserError;
import dev.seatrial.trial.TrialFailure;

/** The words of what a step threw. Our own mistakes are not a scenario's: they are thrown on. */
final class Failures {
  private Failures() {}

  static String told(Throwable thrown) {
    if (thrown instanceof TrialFailure || thrown instanceof UserError) {
      return String.valueOf(thrown.getMessage());
    }
    return "a mistake of Seatrial's, please report it: " + thrown;
  }
}
