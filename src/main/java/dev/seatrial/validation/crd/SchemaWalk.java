package dev.seatrial.validation.crd;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks through a JSON schema and all schemas in it, as {@code SchemaHas} upstream, v1.37. */
final class SchemaWalk {
  private static final List<String> ONE = List.of("not", "additionalProperties", "additionalItems");
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> MAPS =
      List.of("properties", "patternProperties", "definitions", "dependencies");

  private SchemaWalk() {}

  static boolean has(Tree schema, Predicate<Tree> wanted) {
    if (!(schema instanceof ObjectTree)) {
      return false;
    }
    return wanted.test(schema) || within(schema).stream().anyMatch(inner -> has(inner, wanted));
  }

  /** Whether a schema of an internal definition has one such. */
  static boolean specHas(Tree spec, Predicate<Tree> wanted) {
    return schemas(spec).stream().anyMatch(schema -> has(schema, wanted));
  }

  /** The schema of all versions or those of each, absent where there is none. */
  static List<Tree> schemas(Tree spec) {
    List<Tree> schemas = new ArrayList<>();
    schemas.add(spec.at("validation", "openAPIV3Schema"));
    for (Tree version : spec.items("versions")) {
      schemas.add(version.at("schema", "openAPIV3Schema"));
    }
    return schemas;
  }

  private static List<Tree> within(Tree schema) {
    List<Tree> inner = new ArrayList<>();
    Tree items = schema.at("items");
    inner.add(items);
    if (items instanceof ListTree list) {
      inner.addAll(list.items());
    }
    LISTS.forEach(field -> inner.addAll(schema.items(field)));
    ONE.forEach(field -> inner.add(schema.at(field)));
    for (String field : MAPS) {
      ObjectTree map = schema.object(field);
      map.names().forEach(name -> inner.add(map.at(name)));
    }
    return inner;
  }
}
