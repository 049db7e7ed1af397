package dev.seatrial.feature;

import dev.seatrial.trial.ChangeRecord;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.Trial;
import io.cucumber.core.backend.TestCaseState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The trial of the scenario that runs: every scenario has its own, in a fresh cluster. */
final class Stage {
  private final Setting setting;
  private Optional<Trial> trial = Optional.empty();

  Stage(Setting setting) {
    this.setting = setting;
  }

  void begin(TestCaseState scenario) {
    Path folder = Path.of(scenario.getUri()).toAbsolutePath().resolveSibling("");
    trial = Optional.of(Trial.begin(setting, folder));
  }

  Trial trial() {
    return trial.orElseThrow();
  }

  void end(TestCaseState scenario) {
    if (!scenario.isFailed()) {
      trial().end();
    }
  }

  OptionalLong seed() {
    return trial.map(Trial::seed).orElse(OptionalLong.empty());
  }

  List<ChangeRecord> latestChanges() {
    return trial.map(Trial::latestChanges).orElse(List.of());
  }

  Duration elapsed() {
    return trial.map(Trial::elapsed).orElse(Duration.ZERO);
  }
}
