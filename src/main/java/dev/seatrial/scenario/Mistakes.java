package dev.seatrial.scenario;

import dev.seatrial.schema.JsonSchema;
import dev.seatrial.trial.Problem;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a trial's YAML, by its schema and beyond, each at its line and column. */
final class Mistakes {
  private static final String RESOURCE = "trial.schema.json";

  private final YamlDocument document;
  private final String file;

  Mistakes(YamlDocument document, String file) {
    this.document = document;
    this.file = file;
  }

  /** The schema, read once and only when there is a trial. */
  private static final class Schema {
    static final JsonSchema TRIAL = read();

    private static JsonSchema read() {
      try (InputStream resource = Mistakes.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException("the resource \"" + RESOURCE + "\" is missing");
        }
        return JsonSchema.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  List<Problem> all() {
    List<Problem> problems = new ArrayList<>();
    for (DuplicateKey duplicate : document.duplicates()) {
      problems.add(at(duplicate.again(), "the key stands twice"));
    }
    for (JsonSchema.Mistake mistake : Schema.TRIAL.check(document.tree())) {
      problems.add(problem(mistake));
    }
    if (problems.isEmpty()) {
      checkOperations(problems);
    }
    return problems;
  }

  private Problem problem(JsonSchema.Mistake mistake) {
    boolean isKey = mistake.keyword().equals("additionalProperties");
    Place place =
        isKey
            ? document.sourceMap().key(mistake.path())
            : document.sourceMap().value(mistake.path());
    String path = mistake.path().isRoot() ? "" : mistake.path() + ": ";
    return at(place, path + mistake.message());
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
