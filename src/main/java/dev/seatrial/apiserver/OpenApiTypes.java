package dev.seatrial.apiserver;

import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The types of a kind's fields as its OpenAPI schema declares them, references put in.
 *
 * <p>Follows {@code PopulateRefs} in {@code apiserver/pkg/cel/openapi/resolver/refs.go}, v1.37. As
 * there, a field that only says {@code oneOf}, which is how quantities are described, has no type.
 */
final class OpenApiTypes {
  private static final Tree OBJECT = typed("object");
  private static final String ANY_SCHEMA = "v1.JSONSchemaProps";

  private final Deque<String> within = new ArrayDeque<>();

  private OpenApiTypes() {}

  /** The types of a built-in kind. */
  static Tree of(Resource resource) {
    return new OpenApiTypes().types(resource.schema());
  }

  /** The types of a custom resource's version, which has the metadata that all objects have. */
  static Tree of(CustomKind kind, Schema objectMeta) {
    Tree written = kind.version().at("schema", "openAPIV3Schema");
    Tree text = typed("string");
    return written
        .with(text, "properties", "apiVersion")
        .with(text, "properties", "kind")
        .with(new OpenApiTypes().types(objectMeta), "properties", "metadata");
  }

  private Tree types(Schema schema) {
    return switch (schema.type()) {
      case OBJECT -> object(schema);
      case MAP -> OBJECT.with(types(schema.items()), "additionalProperties");
      case LIST -> typed("array").with(types(schema.items()), "items");
      case STRING, DURATION -> typed("string");
      case BYTES -> typed("string").with(Tree.of("byte"), "format");
      case TIME, MICRO_TIME -> typed("string").with(Tree.of("date-time"), "format");
      case INTEGER -> typed("integer");
      case NUMBER -> typed("number");
      case BOOLEAN -> typed("boolean");
      case INT_OR_STRING -> ObjectTree.of("x-kubernetes-int-or-string", Tree.of(true));
      case QUANTITY -> ObjectTree.EMPTY;
      // Raw objects have a type; the parts of schemas that may be anything don't.
      case ANY -> within.contains(ANY_SCHEMA) ? ObjectTree.EMPTY : OBJECT;
    };
  }

  private Tree object(Schema schema) {
    Optional<String> name =
        schema.goName().isEmpty() ? Optional.empty() : Optional.of(schema.goName());
    if (name.filter(within::contains).isPresent()) {
      return OBJECT;
    }
    name.ifPresent(within::push);
    ObjectBuilder properties = new ObjectBuilder();
    for (Field field : schema.fields()) {
      properties.put(field.name(), types(field.schema()));
    }
    name.ifPresent(pushed -> within.pop());
    return OBJECT.with(properties.build(), "properties");
  }

  private static Tree typed(String type) {
    return ObjectTree.of("type", Tree.of(type));
  }
}
