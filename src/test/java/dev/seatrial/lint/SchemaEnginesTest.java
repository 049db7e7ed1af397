package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.JsonSchema;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.PlainSchemas;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Strict decoding by the bundled schemas against a JSON Schema engine by the same schemas, on
 * manifests with changed values: both find the same fields of a wrong type, out of range, or that
 * there are not.
 */
class SchemaEnginesTest {
  /** {@code -Dseatrial.schemas.documents=1000000} tries more. */
  private static final int DOCUMENTS = Integer.getInteger("seatrial.schemas.documents", 3_000);

  private static final List<String> MANIFESTS =
      List.of("src/main/launcher/manifests.yaml", "bench/application.yaml");

  private final Catalog catalog = Catalog.of(KubernetesVersion.NEWEST);
  private final Validator validator = Validator.of(catalog);
  private final List<Tree> manifests = new ArrayList<>();
  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  @Test
  void bothEnginesFindTheSameMistakes() throws IOException {
    read();
    JsonSchema other = PlainSchemas.of(schemas);
    TreeMutations mutations = new TreeMutations(new Random(1));
    int wrong = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Tree manifest = manifests.get(i % manifests.size());
      String kind = kind(manifest);
      Tree changed = i < manifests.size() ? manifest : mutations.mutated(manifest);
      Set<String> ours = ours(schemas.getOrDefault(kind, Schema.ANY), changed);
      assertEquals(theirs(other, kind, changed), ours, changed::toJson);
      wrong += ours.isEmpty() ? 0 : 1;
    }
    assertTrue(wrong > DOCUMENTS / 4, wrong + " of " + DOCUMENTS + " were wrong");
  }

  private void read() throws IOException {
    for (String file : MANIFESTS) {
      for (YamlDocument document :
          Yaml.read(Files.readAllBytes(java.nio.file.Path.of(file))).documents()) {
        Tree tree = document.tree();
        catalog
            .schema(tree.text("", "apiVersion"), tree.text("", "kind"))
            .ifPresent(
                schema -> {
                  manifests.add(tree);
                  schemas.put(kind(tree), schema);
                });
      }
    }
  }

  private static String kind(Tree manifest) {
    return manifest.text("", "apiVersion") + " " + manifest.text("", "kind");
  }

  private Set<String> ours(Schema schema, Tree tree) {
    Set<String> paths = new TreeSet<>();
    for (DecodeError error : validator.decode(tree, schema)) {
      if (!isInsideOfText(schema, error.path(), tree)) {
        paths.add(plain(error.path().steps()));
      }
    }
    return paths;
  }

  private static Set<String> theirs(JsonSchema other, String kind, Tree tree) {
    Set<String> paths = new TreeSet<>();
    for (JsonSchema.Mistake mistake : other.check(ObjectTree.of(kind, tree))) {
      List<Path.Step> steps = mistake.path().steps();
      paths.add(plain(steps.subList(1, steps.size())));
    }
    return paths;
  }

  /** What Go reads out of the characters, such as an amount or a time, is no matter of types. */
  private static boolean isInsideOfText(Schema root, Path path, Tree tree) {
    Schema schema = root;
    for (Path.Step step : path.steps()) {
      schema =
          step instanceof Path.Field field
              ? schema.field(field.name()).map(Field::schema).orElse(Schema.ANY)
              : schema.items();
    }
    Tree value = tree.at(path);
    return switch (schema.type()) {
      case QUANTITY -> !value.textAt().isEmpty() || value.number(-1) == value.number(-2);
      case TIME, MICRO_TIME, DURATION, BYTES -> value.textAt().isPresent();
      case OBJECT, MAP, LIST, STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING, ANY -> false;
    };
  }

  /** A map's key leads to a value just as a field does. */
  private static String plain(List<Path.Step> steps) {
    StringBuilder text = new StringBuilder();
    for (Path.Step step : steps) {
      text.append('/');
      if (step instanceof Path.Index index) {
        text.append(index.position());
      } else {
        text.append(step instanceof Path.Key key ? key.name() : ((Path.Field) step).name());
      }
    }
    return text.toString();
  }
}
