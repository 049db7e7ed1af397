package dev.seatrial.trial;

import java.time.Duration;

/**
 * How one step of a scenario went.
 *
 * @param line from 1
 * @param text as it is written; of YAML the operation in one line
 * @param endedAt how much virtual time of the scenario had passed at its end
 */
public record StepResult(int line, String text, Outcome outcome, Duration endedAt) {
  /** What became of a step. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** It was not run, since one before it failed. */
    SKIPPED
  }
}
