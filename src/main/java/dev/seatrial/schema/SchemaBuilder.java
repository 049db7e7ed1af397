package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers a schema that comes from no Go type, such as one of a custom resource. */
public final class SchemaBuilder {
  private final Type type;
  private final List<Field> fields = new ArrayList<>();
  private final List<String> enumValues = new ArrayList<>();
  private String format = "";
  private boolean keepsUnknownFields;
  private Optional<Schema> items = Optional.empty();
  private Traits traits = Traits.NONE;

  SchemaBuilder(Type type) {
    this.type = type;
    this.keepsUnknownFields = type == Type.ANY;
  }

  /** The format, such as {@code int32} or {@code date-time}. */
  public SchemaBuilder format(String name) {
    format = name;
    return this;
  }

  /** One field more of an OBJECT. */
  public SchemaBuilder field(Field field) {
    fields.add(field);
    return this;
  }

  /** What the items of a LIST or the values of a MAP look like. */
  public SchemaBuilder items(Schema schema) {
    items = Optional.of(schema);
    return this;
  }

  /** One allowed value more. */
  public SchemaBuilder enumValue(String value) {
    enumValues.add(value);
    return this;
  }

  /** Lets an OBJECT have fields that the schema does not name. */
  public SchemaBuilder keepingUnknownFields() {
    keepsUnknownFields = true;
    return this;
  }

  /** The list type of a LIST; the keys only for {@link ListType#MAP}. */
  public SchemaBuilder listType(ListType listType, List<String> mapKeys) {
    traits =
        new Traits(
            Optional.of(listType),
            List.copyOf(mapKeys),
            traits.atomicMap(),
            traits.patchStrategies(),
            traits.mergeKey(),
            traits.defaultValue());
    return this;
  }

  /** What stands in for an absent value. */
  public SchemaBuilder defaultValue(Tree value) {
    traits =
        new Traits(
            traits.listType(),
            traits.mapKeys(),
            traits.atomicMap(),
            traits.patchStrategies(),
            traits.mergeKey(),
            value);
    return this;
  }

  /** The schema so far. */
  public Schema build() {
    Shape shape =
        new BuiltShape(
            type,
            format,
            new FieldIndex(fields),
            items,
            List.copyOf(enumValues),
            keepsUnknownFields);
    return new Schema(shape, traits);
  }
}
