package dev.seatrial.scenario;

import dev.seatrial.UserError;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import dev.seatrial.trial.Trial;
import dev.seatrial.trial.TrialFailure;
import dev.seatrial.trial.WorldFile;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One trial that its schema allows, run. */
final class TrialRun {
  private final YamlDocument document;
  private final TestFile file;
  private final Trial trial;
  private Optional<Operation> current = Optional.empty();

  TrialRun(YamlDocument document, TestFile file, WorldFile world) {
    this.document = document;
    this.file = file;
    Path folder = file.path().toAbsolutePath().resolveSibling("");
    this.trial = Trial.begin(world, folder);
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
    return new ScenarioResult(
        file.name(), document.place().line(), "", name(), problem, trial.elapsed());
  }

  private void play() {
    cluster(document.tree().at("spec", "cluster", "workers"));
    for (Phase phase : Phase.of(document.tree())) {
      for (Operation operation : phase.given()) {
        current = Optional.of(operation);
        GivenOperations.run(trial.given(), operation);
      }
      for (Operation operation : phase.always()) {
        current = Optional.of(operation);
        trial.always(Expectations.of(operation));
      }
      for (Operation operation : phase.never()) {
        current = Optional.of(operation);
        trial.never(Expectations.of(operation));
      }
      for (Operation operation : phase.when()) {
        current = Optional.of(operation);
        WhenOperations.run(trial.when(), operation);
      }
      for (Operation operation : phase.then()) {
        current = Optional.of(operation);
        trial.within(operation.within().orElse(Trial.DEFAULT_LIMIT), Expectations.of(operation));
      }
    }
    trial.end();
  }

  private void cluster(Tree workers) {
    if (workers instanceof IntegerTree count) {
      trial.given().workers(Math.toIntExact(count.value()));
    } else if (workers.isPresent()) {
      trial.given().workers(workers.items().stream().map(name -> name.text("")).toList());
    }
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
