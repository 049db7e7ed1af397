package dev.seatrial.report;

import dev.seatrial.trial.ChangeRecord;
import dev.seatrial.trial.Scenario;
import dev.seatrial.trial.ScenarioResult;
import java.util.List;
import java.util.Optional;

/**
 * The command that runs one scenario again just as it went.
 *
 * @param world the file that {@code --world} named; empty where there was none
 */
public record Replay(String world) {
  private static final String PLAIN = "[A-Za-z0-9_./:@%+,=-]+";

  /** The command; the same input and seed give the same run, byte by byte. */
  public String of(ScenarioResult result) {
    Scenario scenario = result.scenario();
    StringBuilder command = new StringBuilder("seatrial test ");
    command.append(quoted(scenario.file() + ":" + scenario.line()));
    result.seed().ifPresent(seed -> command.append(" --seed ").append(seed));
    if (!world.isEmpty()) {
      command.append(" --world ").append(quoted(world));
    }
    return command.toString();
  }

  /**
   * The command that keeps the cluster of a scenario as it was at its latest change; empty where
   * nothing changed.
   */
  public Optional<String> look(ScenarioResult result) {
    List<ChangeRecord> changes = result.changes();
    return changes.isEmpty() || result.scenario().kind() == Scenario.Kind.DOCUMENT
        ? Optional.empty()
        : Optional.of(of(result) + " --to-revision " + changes.get(changes.size() - 1).revision());
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
