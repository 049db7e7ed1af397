package dev.seatrial.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a scenario went, be it written in Gherkin, as a YAML trial or as a part of a document.
 *
 * @param steps those that were run and those that were not, in their order
 * @param seed where its cluster's names and choices began; none for the typical choices
 * @param problem why it failed; empty where it passed
 * @param virtualTime how much time passed in its cluster
 * @param changes the latest of a scenario that failed, each with its cause, the earliest first
 */
public record ScenarioResult(
    Scenario scenario,
    List<StepResult> steps,
    OptionalLong seed,
    Optional<Problem> problem,
    Duration virtualTime,
    List<ChangeRecord> changes) {
  /** Keeps an unmodifiable list. */
  public ScenarioResult {
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
  }

  /** Whether it went as expected. */
  public boolean passed() {
    return problem.isEmpty();
  }

  /** The file of the scenario. */
  public String file() {
    return scenario.file();
  }

  /** The name of the scenario. */
  public String name() {
    return scenario.name();
  }
}
