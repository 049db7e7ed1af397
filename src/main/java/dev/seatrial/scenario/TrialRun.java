package dev.seatrial.scenario;

import dev.seatrial.UserError;
import dev.seatrial.trial.ChangeRecord;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.Scenario;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.StepResult;
import dev.seatrial.trial.StepResult.Outcome;
import dev.seatrial.trial.TestFile;
import dev.seatrial.trial.Trial;
import dev.seatrial.trial.TrialFailure;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One trial that its schema allows, run. */
final class TrialRun {
  private final YamlDocument document;
  private final TestFile file;
  private final Trial trial;
  private final List<Duration> ends = new ArrayList<>();
  private Optional<Operation> current = Optional.empty();

  TrialRun(YamlDocument document, TestFile file, Setting setting) {
    this.document = document;
    this.file = file;
    Path folder = file.path().toAbsolutePath().resolveSibling("");
    this.trial = Trial.begin(setting, folder);
  }

  String name() {
    return document.tree().text("", "metadata", "name");
  }

  List<String> tags() {
    return document.tree().items("metadata", "tags").stream().map(tag -> tag.text("")).toList();
  }

  ScenarioResult run() {
    Optional<Problem> problem = Optional.empty();
    try {
      play();
    } catch (TrialFailure | UserError failure) {
      problem = Optional.of(problem(String.valueOf(failure.getMessage())));
    }
    int line = document.place().line();
    Scenario scenario = new Scenario(Scenario.Kind.TRIAL, file.name(), line, "", name(), tags());
    List<ChangeRecord> changes = problem.isPresent() ? trial.latestChanges() : List.of();
    return new ScenarioResult(scenario, steps(), trial.seed(), problem, trial.elapsed(), changes);
  }

  private void play() {
    ClusterOperations.run(trial, document.tree().at("spec", "cluster"));
    for (Phase phase : Phase.of(document.tree())) {
      phase.given().forEach(said -> step(said, () -> GivenOperations.run(trial, said)));
      phase.always().forEach(said -> step(said, () -> trial.always(Expectations.of(said))));
      phase.never().forEach(said -> step(said, () -> trial.never(Expectations.of(said))));
      phase.when().forEach(said -> step(said, () -> WhenOperations.run(trial, said)));
      phase.then().forEach(said -> step(said, () -> expect(said)));
    }
    trial.end();
  }

  private void expect(Operation said) {
    trial.within(said.within().orElse(Trial.DEFAULT_LIMIT), Expectations.of(said));
  }

  private void step(Operation operation, Runnable action) {
    current = Optional.of(operation);
    action.run();
    ends.add(trial.elapsed());
  }

  /**
   * Every operation with what became of it: those before the failure passed, the rest did not run.
   */
  private List<StepResult> steps() {
    List<StepResult> steps = new ArrayList<>();
    for (Operation operation : Phase.of(document.tree()).stream().flatMap(Phase::all).toList()) {
      int number = steps.size();
      Outcome failed = number == ends.size() ? Outcome.FAILED : Outcome.SKIPPED;
      Outcome outcome = number < ends.size() ? Outcome.PASSED : failed;
      Duration end = number < ends.size() ? ends.get(number) : trial.elapsed();
      int line = document.sourceMap().value(operation.path()).line();
      steps.add(new StepResult(line, operation.text(), outcome, end));
    }
    return steps;
  }

  private Problem problem(String message) {
    Place place =
        current
            .map(operation -> document.sourceMap().value(operation.path()))
            .orElse(document.place());
    String text = current.map(Operation::text).orElse("");
    return new Problem(file.name(), place.line(), place.column(), text, message);
  }
}
