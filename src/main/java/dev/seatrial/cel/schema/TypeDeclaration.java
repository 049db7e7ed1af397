package dev.seatrial.cel.schema;

import dev.seatrial.cel.schema.DeclaredType.Kind;
import dev.seatrial.tree.TextTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the declared type off a schema.
 *
 * <p>As {@code SchemaDeclType} in {@code k8s.io/apiserver/pkg/cel/common/schemas.go}, v0.37: what
 * has no limit is limited by the size of a request.
 */
record TypeDeclaration(SchemaNode schema) {
  /** The size of the largest request that the API server takes. */
  static final long REQUEST_BYTES = 3L * 1024 * 1024;

  private static final long QUOTES = 2;
  private static final long BOOL_BYTES = 4;
  private static final long NUMBER_BYTES = 1;
  private static final long DATE_BYTES = 12;
  private static final long TIME_BYTES = 21;
  private static final long LONGEST_TIME = 32;
  private static final long DURATION_BYTES = 3;
  private static final long LONGEST_DURATION = 32;
  private static final long BYTES_PER_CHARACTER = 4;
  private static final long AROUND_A_FIELD = 4;
  private static final long AROUND_AN_ENTRY = 6;

  Optional<DeclaredType> type() {
    if (schema.isIntOrString()) {
      return Optional.of(DeclaredType.scalar(Kind.DYN, longestText(), NUMBER_BYTES));
    }
    return switch (schema.type()) {
      case "array" -> schema.items().flatMap(this::list);
      case "object" -> object();
      case "string" -> Optional.of(text());
      case "boolean" -> Optional.of(DeclaredType.scalar(Kind.BOOL, 0, BOOL_BYTES));
      case "number" -> Optional.of(DeclaredType.scalar(Kind.DOUBLE, 0, NUMBER_BYTES));
      case "integer" -> Optional.of(DeclaredType.scalar(Kind.INT, 0, NUMBER_BYTES));
      default -> Optional.empty();
    };
  }

  private static Optional<DeclaredType> nested(SchemaNode schema) {
    return DeclaredType.of(schema.isEmbeddedResource() ? schema.asResource() : schema);
  }

  private Optional<DeclaredType> list(SchemaNode items) {
    return nested(items)
        .map(
            item ->
                DeclaredType.list(
                    item, most("maxItems", (REQUEST_BYTES - 2) / (item.leastBytes() + 1))));
  }

  private Optional<DeclaredType> object() {
    Optional<SchemaNode> values = schema.additionalProperties();
    return values.isPresent() ? values.flatMap(this::map) : Optional.of(fields());
  }

  private Optional<DeclaredType> map(SchemaNode values) {
    return nested(values)
        .map(
            value ->
                DeclaredType.map(
                    value,
                    most(
                        "maxProperties",
                        (REQUEST_BYTES - 2) / (value.leastBytes() + AROUND_AN_ENTRY))));
  }

  private DeclaredType fields() {
    List<String> required = schema.texts("required");
    Map<String, DeclaredType> fields = new LinkedHashMap<>();
    long leastBytes = 2;
    for (String name : schema.properties().names()) {
      SchemaNode property = new SchemaNode(schema.properties().at(name));
      Optional<DeclaredType> type = nested(property);
      if (type.isEmpty()) {
        continue;
      }
      FieldNames.escaped(name).ifPresent(identifier -> fields.put(identifier, type.get()));
      if (required.contains(name) && !property.hasDefault()) {
        leastBytes += bytes(name) + type.get().leastBytes() + AROUND_A_FIELD;
      }
    }
    return DeclaredType.object(fields, leastBytes);
  }

  private DeclaredType text() {
    return switch (schema.format()) {
      case "byte" -> DeclaredType.scalar(Kind.BYTES, most("maxLength", unlimited()), QUOTES);
      case "duration" -> DeclaredType.scalar(Kind.DURATION, LONGEST_DURATION, DURATION_BYTES);
      case "date" -> DeclaredType.scalar(Kind.TIMESTAMP, DATE_BYTES, DATE_BYTES);
      case "date-time" -> DeclaredType.scalar(Kind.TIMESTAMP, LONGEST_TIME, TIME_BYTES);
      default -> DeclaredType.scalar(Kind.STRING, longestText(), QUOTES);
    };
  }

  // maxLength counts characters, of which one may take four bytes.
  private long longestText() {
    OptionalLong most = schema.number("maxLength");
    if (most.isPresent()) {
      return Math.max(0, most.getAsLong()) * BYTES_PER_CHARACTER;
    }
    if (schema.isIntOrString() || schema.list("enum").isEmpty()) {
      return unlimited();
    }
    return schema.list("enum").stream()
        .filter(TextTree.class::isInstance)
        .mapToLong(value -> bytes(((TextTree) value).value()))
        .max()
        .orElse(0);
  }

  private static long unlimited() {
    return REQUEST_BYTES - QUOTES;
  }

  private long most(String limit, long otherwise) {
    OptionalLong most = schema.number(limit);
    return most.isPresent() ? Math.max(0, most.getAsLong()) : otherwise;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
