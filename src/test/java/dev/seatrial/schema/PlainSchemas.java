package dev.seatrial.schema;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes schemas of built-in kinds as one JSON Schema, for an engine that knows nothing of
 * Kubernetes: types, widths of numbers, the form of texts that Go reads, and which fields there
 * are. Null is always allowed, as Go's decoder allows it.
 */
public final class PlainSchemas {
  private final Map<GoType, String> names = new LinkedHashMap<>();
  private final Map<String, Tree> definitions = new LinkedHashMap<>();

  private PlainSchemas() {}

  /** The schema of an object that has each value under the name of its schema. */
  public static JsonSchema of(Map<String, Schema> schemas) {
    PlainSchemas plain = new PlainSchemas();
    ObjectBuilder properties = new ObjectBuilder();
    schemas.forEach((name, schema) -> properties.put(name, plain.written(schema)));
    Tree root = ObjectTree.of("properties", properties.build());
    return JsonSchema.read(root.with(ObjectTree.of(plain.definitions), "$defs").toJson());
  }

  private Tree written(Schema schema) {
    Optional<GoType> go = schema.goType();
    if (schema.type() != Type.OBJECT || go.isEmpty()) {
      return inline(schema);
    }
    String name = names.get(go.get());
    if (name == null) {
      name = "t" + names.size();
      names.put(go.get(), name);
      definitions.put(name, inline(schema));
    }
    return ObjectTree.of("$ref", Tree.of("#/$defs/" + name));
  }

  private Tree inline(Schema schema) {
    return switch (schema.type()) {
      case OBJECT ->
          type("object")
              .with(fields(schema), "properties")
              .with(Tree.of(schema.keepsUnknownFields()), "additionalProperties");
      case MAP -> type("object").with(written(schema.items()), "additionalProperties");
      case LIST -> type("array").with(written(schema.items()), "items");
      case STRING -> type("string");
      case TIME -> pattern(type("string"), Patterns.TIME);
      case MICRO_TIME -> pattern(type("string"), Patterns.MICRO_TIME);
      case DURATION -> pattern(type("string"), Patterns.DURATION);
      case BYTES ->
          pattern(type("string", "array"), Patterns.BYTES)
              .with(ranged(type("integer"), 0, 255), "items");
      case BOOLEAN -> type("boolean");
      case NUMBER -> type("number");
      case QUANTITY -> pattern(type("string", "number"), Patterns.QUANTITY);
      case INTEGER -> ranged(type("integer"), schema.format());
      case INT_OR_STRING -> ranged(type("string", "integer"), "int32");
      case ANY -> ObjectTree.EMPTY;
    };
  }

  private Tree fields(Schema schema) {
    ObjectBuilder fields = new ObjectBuilder();
    for (Field field : schema.fields()) {
      fields.put(field.name(), written(field.schema()));
    }
    return fields.build();
  }

  private static Tree type(String... types) {
    Tree[] all = new Tree[types.length + 1];
    for (int i = 0; i < types.length; i++) {
      all[i] = Tree.of(types[i]);
    }
    all[types.length] = Tree.of("null");
    return ObjectTree.of("type", ListTree.of(List.of(all)));
  }

  private static Tree pattern(Tree schema, String pattern) {
    return schema.with(Tree.of(pattern), "pattern");
  }

  private static Tree ranged(Tree schema, String format) {
    return format.equals("int32")
        ? ranged(schema, Integer.MIN_VALUE, Integer.MAX_VALUE)
        : ranged(schema, -9.3e18, 9.3e18);
  }

  // The limits are not whole: the engine fails where it holds 1e300 against one that is.
  private static Tree ranged(Tree schema, double least, double most) {
    return schema.with(Tree.of(least - 0.5), "minimum").with(Tree.of(most + 0.5), "maximum");
  }
}
