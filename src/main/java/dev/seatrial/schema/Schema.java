package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What the value at one place of an object looks like, and how it defaults and merges.
 *
 * <p>Schemas of built-in kinds come from a {@link Catalog} and are read as far as somebody walks
 * into them; those of custom resources are built with {@link #builder}.
 */
public final class Schema {
  /** The schema that everything fits. */
  public static final Schema ANY = builder(Type.ANY).build();

  private final Shape shape;
  private final Traits traits;
  // Asked for at every value of every document: not by way of the shape, of which there are many.
  private final Type type;

  Schema(Shape shape, Traits traits) {
    this.shape = shape;
    this.traits = traits;
    this.type = shape.type();
  }

  /** Begins a schema that comes from no Go type. */
  public static SchemaBuilder builder(Type type) {
    return new SchemaBuilder(type);
  }

  /** The form of the value. */
  public Type type() {
    return type;
  }

  /**
   * The format: the width of numbers ({@code int32}, {@code int64}, {@code float64}), or what a
   * custom resource's schema says; else empty.
   */
  public String format() {
    return shape.format();
  }

  /**
   * The Go type as Go prints it, pointers aside: {@code v1.PodSpec}; empty for custom resources.
   */
  public String goName() {
    return shape.goName();
  }

  /** The Go type, pointers aside; none for custom resources. */
  public Optional<GoType> goType() {
    return shape.goType();
  }

  /** The fields of an OBJECT, in the order of Go; else none. */
  public List<Field> fields() {
    return shape.fields();
  }

  /** The field of an OBJECT with the name in JSON. */
  public Optional<Field> field(String name) {
    return shape.field(name);
  }

  /** The schema of a LIST's items or of a MAP's values; else {@link #ANY}. */
  public Schema items() {
    return shape.items();
  }

  /** The only values allowed, sorted; none where any will do. */
  public List<String> enumValues() {
    return shape.enumValues();
  }

  /** Whether an OBJECT may have fields that the schema does not name. */
  public boolean keepsUnknownFields() {
    return shape.keepsUnknownFields();
  }

  /**
   * The bundled versions whose type of the same name has the field, whether or not the version at
   * hand has it.
   */
  public VersionSet versionsWith(String field) {
    return shape.versionsWith(field);
  }

  /** How the items of a LIST are owned and merged by server-side apply. */
  public Optional<ListType> listType() {
    return traits.listType();
  }

  /** The fields that tell the items of a LIST of list type MAP apart. */
  public List<String> mapKeys() {
    return traits.mapKeys();
  }

  /** Whether server-side apply takes the OBJECT or MAP as one value. */
  public boolean isAtomicMap() {
    return traits.atomicMap();
  }

  /** What strategic merge does: some of {@code merge}, {@code replace}, {@code retainKeys}. */
  public List<String> patchStrategies() {
    return traits.patchStrategies();
  }

  /** The field by which strategic merge pairs the items of a LIST. */
  public Optional<String> mergeKey() {
    return traits.mergeKey();
  }

  /** The declared default, or {@link Tree#ABSENT}. */
  public Tree defaultValue() {
    return traits.defaultValue();
  }

  @Override
  public String toString() {
    return type() + (goName().isEmpty() ? "" : " " + goName());
  }
}
