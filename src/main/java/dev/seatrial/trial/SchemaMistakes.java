package dev.seatrial.trial;

import dev.seatrial.schema.JsonSchema;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one of our own YAML files, by its JSON Schema, each at its line and column.
 */
public final class SchemaMistakes {
  private static final String FOLDER = "/dev/seatrial/scenario/";

  private final JsonSchema schema;

  /** By a schema of the folder {@code schemas/seatrial}: {@code trial.schema.json}. */
  public SchemaMistakes(String name) {
    try (InputStream resource = SchemaMistakes.class.getResourceAsStream(FOLDER + name)) {
      if (resource == null) {
        throw new IllegalStateException("the resource \"" + name + "\" is missing");
      }
      schema = JsonSchema.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The mistakes of a document in a file. */
  public List<Problem> in(YamlDocument document, String file) {
    List<Problem> problems = new ArrayList<>();
    for (DuplicateKey duplicate : document.duplicates()) {
      problems.add(at(duplicate.again(), file, "the key stands twice"));
    }
    for (JsonSchema.Mistake mistake : schema.check(document.tree())) {
      String path = mistake.path().isRoot() ? "" : mistake.path() + ": ";
      problems.add(at(place(document, mistake), file, path + mistake.message()));
    }
    return problems;
  }

  private static Place place(YamlDocument document, JsonSchema.Mistake mistake) {
    return mistake.keyword().equals("additionalProperties")
        ? document.sourceMap().key(mistake.path())
        : document.sourceMap().value(mistake.path());
  }

  private static Problem at(Place place, String file, String message) {
    return new Problem(file, place.line(), place.column(), "", message);
  }
}
