package dev.seatrial.scenario;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.SchemaMistakes;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a trial's YAML, by its schema and beyond, each at its line and column. */
final class Mistakes {
  private final YamlDocument document;
  private final String file;

  Mistakes(YamlDocument document, String file) {
    this.document = document;
    this.file = file;
  }

  /** The schema, read once and only when there is a trial. */
  private static final class Schema {
    static final SchemaMistakes TRIAL = new SchemaMistakes("trial.schema.json");
  }

  List<Problem> all() {
    List<Problem> problems = new ArrayList<>(Schema.TRIAL.in(document, file));
    if (problems.isEmpty()) {
      checkOperations(problems);
    }
    return problems;
  }

  /** A time limit alone is no operation, and two operations are no one. */
  private void checkOperations(List<Problem> problems) {
    for (Phase phase : Phase.of(document.tree())) {
      for (Operation operation : phase.then()) {
        if (operation.name().isEmpty()) {
          problems.add(
              at(
                  document.sourceMap().value(operation.path()),
                  operation.path() + ": there must be just one expectation beside \"within\""));
        }
      }
    }
  }

  private Problem at(Place place, String message) {
    return new Problem(file, place.line(), place.column(), "", message);
  }
}
