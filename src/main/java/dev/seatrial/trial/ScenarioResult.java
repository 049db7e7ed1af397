package dev.seatrial.trial;

import java.time.Duration;
import java.util.Optional;

/**
 * How a scenario went, be it written in Gherkin or as a YAML trial.
 *
 * @param file as the user named it, or as it was found in a folder that the user named
 * @param line where the scenario begins
 * @param suite what it belongs to: the feature's name; the file's for a YAML trial
 * @param problem why it failed; empty where it passed
 * @param virtualTime how much time passed in its cluster
 */
public record ScenarioResult(
    String file,
    int line,
    String suite,
    String name,
    Optional<Problem> problem,
    Duration virtualTime) {
  /** Whether it went as expected. */
  public boolean passed() {
    return problem.isEmpty();
  }
}
