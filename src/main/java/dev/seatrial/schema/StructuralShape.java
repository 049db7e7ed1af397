package dev.seatrial.schema;

import dev.seatrial.tree.TextTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form that the schema of a custom resource gives to values, read as far as somebody asks. */
final class StructuralShape implements Shape {
  private final Structural node;
  private final List<Field> ahead;
  private Optional<FieldIndex> index = Optional.empty();

  private StructuralShape(Structural node, List<Field> ahead) {
    this.node = node;
    this.ahead = ahead;
  }

  /** The schema of a node. */
  static Schema schema(Structural node) {
    return new Schema(new StructuralShape(node, List.of()), traits(node));
  }

  /** The schema of a whole object: with the fields that every object has. */
  static Schema root(Structural node, Schema objectMeta) {
    Schema text = Schema.builder(Type.STRING).build();
    List<Field> ahead =
        List.of(
            Field.optional("apiVersion", text),
            Field.optional("kind", text),
            Field.optional("metadata", objectMeta));
    return new Schema(new StructuralShape(node, ahead), traits(node));
  }

  private static Traits traits(Structural node) {
    Optional<ListType> listType =
        switch (node.listType()) {
          case "atomic", "set", "map" ->
              Optional.of(ListType.valueOf(node.listType().toUpperCase(Locale.ROOT)));
          default -> Optional.empty();
        };
    return new Traits(
        listType,
        node.listMapKeys(),
        node.mapType().equals("atomic"),
        List.of(),
        Optional.empty(),
        node.defaultValue());
  }

  @Override
  public Type type() {
    if (node.isIntOrString()) {
      return Type.INT_OR_STRING;
    }
    return switch (node.type()) {
      case "object" -> isMap() ? Type.MAP : Type.OBJECT;
      case "array" -> Type.LIST;
      case "string" -> Type.STRING;
      case "integer" -> Type.INTEGER;
      case "number" -> Type.NUMBER;
      case "boolean" -> Type.BOOLEAN;
      default -> ahead.isEmpty() ? Type.ANY : Type.OBJECT;
    };
  }

  private boolean isMap() {
    return ahead.isEmpty()
        && node.properties().isEmpty()
        && node.additionalProperties().isPresent();
  }

  @Override
  public String format() {
    return node.tree().text("", "format");
  }

  @Override
  public String goName() {
    return "";
  }

  @Override
  public Optional<GoType> goType() {
    return Optional.empty();
  }

  @Override
  public List<Field> fields() {
    return index().fields();
  }

  @Override
  public Optional<Field> field(String name) {
    return index().find(name);
  }

  private FieldIndex index() {
    if (index.isEmpty()) {
      List<String> required = node.required();
      List<Field> fields = new ArrayList<>(ahead);
      for (Map.Entry<String, Structural> property : node.properties().entrySet()) {
        String name = property.getKey();
        if (ahead.stream().noneMatch(field -> field.name().equals(name))) {
          Schema schema = schema(property.getValue());
          fields.add(
              required.contains(name)
                  ? Field.required(name, schema)
                  : Field.optional(name, schema));
        }
      }
      index = Optional.of(new FieldIndex(fields));
    }
    return index.get();
  }

  @Override
  public Schema items() {
    Optional<Structural> inner = node.type().equals("array") ? node.items() : Optional.empty();
    return inner.or(node::additionalProperties).map(StructuralShape::schema).orElse(Schema.ANY);
  }

  @Override
  public List<String> enumValues() {
    List<String> values = new ArrayList<>();
    node.tree()
        .items("enum")
        .forEach(
            value -> values.add(value instanceof TextTree text ? text.value() : value.toJson()));
    return values;
  }

  @Override
  public boolean keepsUnknownFields() {
    return node.preservesUnknownFields() || type() == Type.ANY;
  }

  @Override
  public VersionSet versionsWith(String field) {
    return VersionSet.NONE;
  }
}
