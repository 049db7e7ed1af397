package dev.seatrial.kubectl.explain;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schema of a built-in kind or one of its fields; the bundled ones carry no prose. */
public record BuiltInSchema(Schema schema) implements ExplainedSchema {
  /** What has fields of which nothing is known. */
  static final String ANY_FIELDS = "map[string]";

  /** The types of which at least is known that they are objects. */
  private static final List<String> OPEN_OBJECTS = List.of("FieldsV1", "RawExtension");

  @Override
  public String type() {
    return switch (schema.type()) {
      case LIST -> "[]" + new BuiltInSchema(schema.items()).type();
      case MAP -> "map[string]" + new BuiltInSchema(schema.items()).type();
      case STRING, TIME, MICRO_TIME, DURATION, BYTES -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case INT_OR_STRING -> "IntOrString";
      case QUANTITY -> "Quantity";
      case OBJECT, ANY -> reference().isEmpty() ? "Object" : reference();
    };
  }

  @Override
  public String typeInVersion2() {
    return switch (schema.type()) {
      case LIST -> "[]" + new BuiltInSchema(schema.items()).typeInVersion2();
      case MAP -> "map[string]" + new BuiltInSchema(schema.items()).typeInVersion2();
      case INT_OR_STRING, QUANTITY -> "string";
      case OBJECT -> schema.fields().isEmpty() ? ANY_FIELDS : "Object";
      case ANY -> OPEN_OBJECTS.contains(reference()) ? ANY_FIELDS : "";
      case STRING, TIME, MICRO_TIME, DURATION, BYTES, INTEGER, NUMBER, BOOLEAN -> type();
    };
  }

  @Override
  public String reference() {
    boolean named = schema.type() == Type.OBJECT || schema.type() == Type.ANY;
    return named ? schema.goName().substring(schema.goName().lastIndexOf('.') + 1) : "";
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public List<String> enumValues() {
    return schema.enumValues();
  }

  @Override
  public SortedMap<String, ExplainedSchema> fields() {
    SortedMap<String, ExplainedSchema> fields = new TreeMap<>();
    for (Field field : schema.fields()) {
      fields.put(field.name(), new BuiltInSchema(field.schema()));
    }
    return fields;
  }

  @Override
  public boolean requires(String field) {
    return schema.field(field).map(Field::required).orElse(false);
  }

  @Override
  public Optional<ExplainedSchema> inner() {
    boolean holds = schema.type() == Type.LIST || schema.type() == Type.MAP;
    return holds ? Optional.of(new BuiltInSchema(schema.items())) : Optional.empty();
  }
}
