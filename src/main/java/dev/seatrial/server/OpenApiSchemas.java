package dev.seatrial.server;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.ListType;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The schemas of kinds as OpenAPI writes them, each named type once. */
final class OpenApiSchemas {
  private final String references;
  private final Map<String, Tree> all = new LinkedHashMap<>();
  private final IdentityHashMap<Schema, String> names = new IdentityHashMap<>();

  /** Schemas that point to each other under a path of the document. */
  OpenApiSchemas(String references) {
    this.references = references;
  }

  /** All that were added, and what they are made of. */
  Tree all() {
    return ObjectTree.of(all);
  }

  void add(Resource resource, Catalog catalog) {
    String name = kindName(resource);
    Tree kind = AggregatedDiscovery.kind(resource.apiVersion(), resource.kind());
    names.put(resource.schema(), name);
    all.put(name, Tree.ABSENT);
    Tree body = object(resource.schema(), catalog);
    all.put(name, body.with(Tree.of(List.of(kind)), "x-kubernetes-group-version-kind"));
  }

  // As ToRESTFriendlyName in kube-openapi/pkg/util/util.go, for types that are no Go types of ours.
  private static String kindName(Resource resource) {
    String group = resource.group().isEmpty() ? "core" : resource.group();
    StringBuilder name = new StringBuilder();
    if (!group.contains(".") || group.endsWith(".k8s.io")) {
      name.append("io.k8s.api.").append(group.split("\\.", 2)[0]);
    } else {
      String[] parts = group.split("\\.", -1);
      for (int i = parts.length - 1; i >= 0; i--) {
        name.append(parts[i]).append(i == 0 ? "" : ".");
      }
    }
    return name + "." + resource.version() + "." + resource.kind();
  }

  private Tree of(Schema schema) {
    return switch (schema.type()) {
      case OBJECT -> schema.goName().isEmpty() ? object(schema) : reference(schema);
      case MAP ->
          new ObjectBuilder()
              .put("type", "object")
              .put("additionalProperties", of(schema.items()))
              .put("x-kubernetes-map-type", schema.isAtomicMap() ? Tree.of("atomic") : Tree.ABSENT)
              .build();
      case LIST -> list(schema);
      case STRING -> plain("string", schema);
      case INTEGER -> plain("integer", schema);
      case NUMBER -> plain("number", schema);
      case BOOLEAN -> plain("boolean", schema);
      case TIME, MICRO_TIME -> formatted("string", "date-time");
      case BYTES -> formatted("string", "byte");
      case DURATION -> formatted("string", "");
      case QUANTITY, INT_OR_STRING -> formatted("string", "int-or-string");
      case ANY -> ObjectTree.of("type", Tree.of("object"));
    };
  }

  private Tree reference(Schema schema) {
    String known = names.get(schema);
    String name = known == null ? "io.k8s." + schema.goName() : known;
    if (known == null) {
      names.put(schema, name);
      if (!all.containsKey(name)) {
        all.put(name, Tree.ABSENT);
        all.put(name, object(schema));
      }
    }
    return ObjectTree.of("$ref", Tree.of(references + name));
  }

  private Tree object(Schema schema) {
    return object(schema, Optional.empty());
  }

  // What every kind has, custom resources name only in passing.
  private Tree object(Schema schema, Catalog catalog) {
    boolean hasMetadata =
        schema.field("metadata").filter(field -> !field.schema().goName().isEmpty()).isPresent();
    return object(schema, hasMetadata ? Optional.empty() : Optional.of(catalog.objectMeta()));
  }

  private Tree object(Schema schema, Optional<Schema> metadata) {
    ObjectBuilder fields = new ObjectBuilder();
    if (metadata.isPresent()) {
      fields.put("apiVersion", formatted("string", "")).put("kind", formatted("string", ""));
      fields.put("metadata", reference(metadata.get()));
    }
    List<Field> own =
        schema.fields().stream()
            .filter(
                field ->
                    metadata.isEmpty()
                        || !List.of("apiVersion", "kind", "metadata").contains(field.name()))
            .toList();
    own.forEach(field -> fields.put(field.name(), field(field)));
    List<String> required = own.stream().filter(Field::required).map(Field::name).toList();
    return new ObjectBuilder()
        .put("type", "object")
        .put("properties", fields.build())
        .put("required", required.isEmpty() ? Tree.ABSENT : Tree.texts(required))
        .put(
            "x-kubernetes-preserve-unknown-fields",
            schema.keepsUnknownFields() ? Tree.of(true) : Tree.ABSENT)
        .build();
  }

  private Tree field(Field field) {
    Schema schema = field.schema();
    Tree tree = of(schema);
    if (!schema.patchStrategies().isEmpty()) {
      String strategies = String.join(",", schema.patchStrategies());
      tree = tree.with(Tree.of(strategies), "x-kubernetes-patch-strategy");
    }
    if (schema.mergeKey().isPresent()) {
      tree = tree.with(Tree.of(schema.mergeKey().get()), "x-kubernetes-patch-merge-key");
    }
    return schema.defaultValue().isPresent() && !tree.at("$ref").isPresent()
        ? tree.with(schema.defaultValue(), "default")
        : tree;
  }

  private Tree list(Schema schema) {
    ObjectBuilder list = new ObjectBuilder().put("type", "array").put("items", of(schema.items()));
    Optional<ListType> type = schema.listType();
    type.ifPresent(
        known -> list.put("x-kubernetes-list-type", known.name().toLowerCase(Locale.ROOT)));
    if (!schema.mapKeys().isEmpty()) {
      list.put("x-kubernetes-list-map-keys", Tree.texts(schema.mapKeys()));
    }
    return list.build();
  }

  private static Tree plain(String type, Schema schema) {
    Tree plain = formatted(type, schema.format());
    return schema.enumValues().isEmpty()
        ? plain
        : plain.with(Tree.texts(schema.enumValues()), "enum");
  }

  private static Tree formatted(String type, String format) {
    ObjectTree plain = ObjectTree.of("type", Tree.of(type));
    return format.isEmpty() ? plain : plain.with("format", Tree.of(format));
  }
}
