package dev.seatrial.feature;

import dev.seatrial.trial.Trial;
import dev.seatrial.trial.WorldFile;
import io.cucumber.core.backend.TestCaseState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The trial of the scenario that runs: every scenario has its own, in a fresh cluster. */
final class Stage {
  private final WorldFile world;
  private Optional<Trial> trial = Optional.empty();

  Stage(WorldFile world) {
    this.world = world;
  }

  void begin(TestCaseState scenario) {
    Path folder = Path.of(scenario.getUri()).toAbsolutePath().resolveSibling("");
    trial = Optional.of(Trial.begin(world, folder));
  }

  Trial trial() {
    return trial.orElseThrow();
  }

  void end(TestCaseState scenario) {
    if (!scenario.isFailed()) {
      trial().end();
    }
  }

  Duration elapsed() {
    return trial.map(Trial::elapsed).orElse(Duration.ZERO);
  }
}
