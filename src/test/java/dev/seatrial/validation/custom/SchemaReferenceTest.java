package dev.seatrial.validation.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.GeneratedObjects;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.ReferenceEngine;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Structural;
import dev.seatrial.schema.StructuralSchemas;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.openapi.SchemaValidation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every built-in kind as though it were somebody's own, with generated objects, against a JSON
 * Schema engine: the same fields are missing, of a wrong type, not among the listed values, of a
 * wrong form, null where they may not be, twice in a list; and the same defaults are filled in.
 */
final class SchemaReferenceTest {
  /**
   * {@code -Dseatrial.schemas.objects=1000} tries more of each kind; every second one is changed.
   */
  private static final int OBJECTS = Integer.getInteger("seatrial.schemas.objects", 2);

  private static final List<Tree> OTHERS =
      List.of(Tree.NULL, Tree.of("x"), Tree.of(5), Tree.of(2.5), Tree.of(true), ObjectTree.EMPTY);

  private final Catalog builtIn = Catalog.of(KubernetesVersion.NEWEST);
  private final Random random = new Random(3);
  private final GeneratedObjects objects = new GeneratedObjects(random);
  private final Map<FieldError.Type, Integer> found = new EnumMap<>(FieldError.Type.class);

  @Test
  void bothEnginesFindTheSameMistakes() {
    for (Resource resource : kinds()) {
      Tree schema = StructuralSchemas.of(resource.schema());
      ReferenceEngine reference = new ReferenceEngine(schema);
      Structural structure = Structural.of(schema);
      for (int i = 0; i < OBJECTS; i++) {
        Tree object = changed(bare(objects.value(resource.schema(), 0)), structure, i);
        Set<String> theirs = reference.mistakes(object);
        theirs.addAll(twins(object, structure, Path.ROOT));
        assertEquals(
            theirs, ours(object, structure), () -> resource.kind() + " " + object.toJson());
      }
    }
    for (FieldError.Type type :
        List.of(
            FieldError.Type.TYPE_INVALID,
            FieldError.Type.REQUIRED,
            FieldError.Type.NOT_SUPPORTED,
            FieldError.Type.INVALID,
            FieldError.Type.DUPLICATE)) {
      assertTrue(found.getOrDefault(type, 0) > 5, type + " was met too seldom: " + found);
    }
  }

  @Test
  void bothEnginesFillInTheSameDefaults() {
    int filled = 0;
    for (Resource resource : kinds()) {
      Tree schema = StructuralSchemas.of(resource.schema());
      ReferenceEngine reference = new ReferenceEngine(schema);
      Defaults defaults = Defaults.of(builtIn.with(List.of(definition(schema))));
      for (int i = 0; i < OBJECTS; i++) {
        Tree object = withoutNulls(bare(objects.value(resource.schema(), 0)));
        Tree theirs = reference.filled(object);
        assertEquals(
            Json.sorted(theirs), Json.sorted(filled(object, defaults)), () -> object.toJson());
        filled += theirs.equals(object) ? 0 : 1;
      }
    }
    assertTrue(filled > OBJECTS * 50, filled + " got defaults");
  }

  /** Each schema once, though several groups may serve it. */
  private List<Resource> kinds() {
    Map<String, Resource> kinds = new LinkedHashMap<>();
    builtIn.allResources().forEach(kind -> kinds.putIfAbsent(kind.schema().goName(), kind));
    return List.copyOf(kinds.values());
  }

  private static Tree bare(Tree object) {
    return object instanceof ObjectTree
        ? object.without("apiVersion").without("kind").without("metadata")
        : ObjectTree.EMPTY;
  }

  private static Tree withoutNulls(Tree tree) {
    if (tree instanceof ListTree list) {
      List<Tree> items = new ArrayList<>(list.values());
      items.removeIf(item -> item == Tree.NULL);
      return ListTree.of(items.stream().map(SchemaReferenceTest::withoutNulls).toList());
    }
    Tree kept = tree;
    for (String name : tree.object().names()) {
      Tree value = tree.at(name);
      kept = kept.with(value == Tree.NULL ? Tree.ABSENT : withoutNulls(value), name);
    }
    return kept;
  }

  private static Tree filled(Tree object, Defaults defaults) {
    Tree whole =
        object
            .with(Tree.of("example.com/v1"), "apiVersion")
            .with(Tree.of("Thing"), "kind")
            .with(Tree.of("a"), "metadata", "name");
    return bare(defaults.applied(whole));
  }

  private static CustomDefinition definition(Tree schema) {
    Tree definition =
        Json.read(
            """
            {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
             "metadata": {"name": "things.example.com"},
             "spec": {"group": "example.com", "scope": "Namespaced",
              "names": {"kind": "Thing", "plural": "things"}}}
            """);
    Tree version =
        ObjectTree.of("name", Tree.of("v1"), "served", Tree.of(true))
            .with(schema, "schema", "openAPIV3Schema");
    return new CustomDefinition(definition.with(ListTree.of(version), "spec", "versions"));
  }

  /** Every second object with one value changed, dropped or of another type. */
  private Tree changed(Tree object, Structural schema, int turn) {
    return turn % 2 == 0 ? object : changed(object, schema);
  }

  private Tree changed(Tree value, Structural schema) {
    if (value instanceof ObjectTree object && object.size() > 0 && random.nextInt(5) > 0) {
      String name = object.name(random.nextInt(object.size()));
      Structural inner = schema.field(name).orElse(Structural.EMPTY);
      return random.nextInt(5) == 0
          ? value.without(name)
          : value.with(changed(value.at(name), inner), name);
    }
    if (value instanceof ListTree list && list.size() > 0) {
      List<Tree> items = new ArrayList<>(list.values());
      int at = random.nextInt(items.size());
      items.set(at, changed(items.get(at), schema.items().orElse(Structural.EMPTY)));
      return ListTree.of(items);
    }
    // The API server takes more than it says where there is a format or a list of values.
    boolean isLenient =
        schema.tree().at("format").isPresent() || schema.tree().at("enum").isPresent();
    return isLenient ? value : OTHERS.get(random.nextInt(OTHERS.size()));
  }

  private Set<String> ours(Tree object, Structural schema) {
    List<FieldError> errors =
        new ArrayList<>(
            SchemaValidation.ofObjects(KubernetesVersion.NEWEST).create(object, schema, Path.ROOT));
    errors.addAll(ListSets.check(object, schema));
    Set<String> mistakes = new TreeSet<>();
    for (FieldError error : errors) {
      found.merge(error.type(), 1, Integer::sum);
      mistakes.add(mistake(error));
    }
    return mistakes;
  }

  // The engine blames the object for what it lacks, and the list for what it has twice.
  private static String mistake(FieldError error) {
    return switch (error.type()) {
      case REQUIRED -> error.path().parent() + " required";
      case DUPLICATE -> error.path().parent() + " uniqueItems";
      case TYPE_INVALID -> error.path() + " form";
      case NOT_SUPPORTED -> error.path() + " enum";
      default ->
          error.detail().startsWith("Checked value must be")
              ? ranged(error.detail())
              : error.path() + " form";
    };
  }

  // Of a number that is too wide the API server tells the place only in words.
  private static String ranged(String words) {
    return words.substring(words.lastIndexOf(' ') + 1) + " range";
  }

  /** Lists of which two items have the same keys. */
  private static Set<String> twins(Tree value, Structural schema, Path path) {
    Set<String> found = new TreeSet<>();
    for (String name : value.object().names()) {
      boolean isNamed = schema.properties().containsKey(name);
      schema
          .field(name)
          .ifPresent(
              inner ->
                  found.addAll(
                      twins(value.at(name), inner, isNamed ? path.field(name) : path.key(name))));
    }
    Set<List<Tree>> seen = new LinkedHashSet<>();
    for (int i = 0; i < value.items().size(); i++) {
      Tree item = value.items().get(i);
      List<Tree> key = schema.listMapKeys().stream().map(item::at).toList();
      if (schema.listType().equals("map") && !seen.add(key)) {
        found.add(path + " uniqueItems");
      }
      Path at = path.index(i);
      schema.items().ifPresent(inner -> found.addAll(twins(item, inner, at)));
    }
    return found;
  }
}
