package dev.seatrial.schema;

import java.util.List;
import java.util.Optional;

/** A shape built by hand. */
record BuiltShape(
    Type type,
    String format,
    FieldIndex index,
    Optional<Schema> itemSchema,
    List<String> enumValues,
    boolean keepsUnknownFields)
    implements Shape {

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
    return index.fields();
  }

  @Override
  public Optional<Field> field(String name) {
    return index.find(name);
  }

  @Override
  public Schema items() {
    return itemSchema.orElse(Schema.ANY);
  }

  @Override
  public VersionSet versionsWith(String field) {
    return VersionSet.NONE;
  }
}
