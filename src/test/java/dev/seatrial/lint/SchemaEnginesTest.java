package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.GeneratedObjects;
import dev.seatrial.schema.JsonSchema;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.PlainSchemas;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.DecimalTree;
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
 * manifests and on generated objects of every kind, with changed values: both find the same fields
 * of a wrong type or form, out of range, or that there are not.
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
  private final TreeMutations mutations = new TreeMutations(new Random(1));

  @Test
  void bothEnginesFindTheSameMistakes() throws IOException {
    read();
    JsonSchema other = PlainSchemas.of(schemas);
    int wrong = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Tree manifest = manifests.get(i % manifests.size());
      Tree changed = i < manifests.size() ? manifest : mutations.mutated(manifest);
      wrong += compare(other, kind(manifest), changed) ? 0 : 1;
    }
    assertTrue(wrong > DOCUMENTS / 4, wrong + " of " + DOCUMENTS + " were wrong");
  }

  @Test
  void bothEnginesFindTheSameMistakesInObjectsOfAnyKind() {
    for (Resource resource : catalog.allResources()) {
      schemas.put(resource.apiVersion() + " " + resource.kind(), resource.schema());
    }
    JsonSchema other = PlainSchemas.of(schemas);
    GeneratedObjects objects = new GeneratedObjects(new Random(2));
    List<String> kinds = List.copyOf(schemas.keySet());
    int wrong = 0;
    int documents = DOCUMENTS / 2;
    for (int i = 0; i < documents; i++) {
      String kind = kinds.get(i % kinds.size());
      Tree object = objects.value(schemas.getOrDefault(kind, Schema.ANY), 0);
      Tree changed = i % 2 == 0 ? object : mutations.mutated(object);
      wrong += compare(other, kind, changed) ? 0 : 1;
    }
    assertTrue(wrong > documents / 4, wrong + " of " + documents + " were wrong");
    assertTrue(wrong < documents * 9 / 10, wrong + " of " + documents + " were wrong");
  }

  /** Whether both find nothing. */
  private boolean compare(JsonSchema other, String kind, Tree tree) {
    Schema schema = schemas.getOrDefault(kind, Schema.ANY);
    Set<String> ours = ours(schema, tree);
    assertEquals(theirs(other, kind, tree), ours, () -> kind + " " + tree.toJson());
    return ours.isEmpty();
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
      if (!isOddNumber(schema, error.path(), tree)) {
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

  /** Go reads a bare number as an amount by its digits: 1e300 has too many. */
  private static boolean isOddNumber(Schema root, Path path, Tree tree) {
    Schema schema = root;
    for (Path.Step step : path.steps()) {
      schema =
          step instanceof Path.Field field
              ? schema.field(field.name()).map(Field::schema).orElse(Schema.ANY)
              : schema.items();
    }
    return schema.type() == Type.QUANTITY && tree.at(path) instanceof DecimalTree;
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
