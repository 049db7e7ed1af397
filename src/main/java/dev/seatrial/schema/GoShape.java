package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a Go type; fields and items are made when somebody asks. */
final class GoShape implements Shape {
  private final GoTypes types;
  private final GoType go;
  private final Type type;
  private final String format;
  private Optional<FieldIndex> index = Optional.empty();
  private Optional<Schema> items = Optional.empty();

  private GoShape(GoTypes types, GoType go, Type type, String format) {
    this.types = types;
    this.go = go;
    this.type = type;
    this.format = format;
  }

  /** The shape of a type, pointers aside. */
  static Shape of(GoTypes types, GoType go) {
    if (go instanceof GoNamed named) {
      return ofNamed(types, named);
    }
    if (go instanceof GoType.Pointer pointer) {
      return pointer.to() instanceof GoNamed named ? named.shape() : of(types, pointer.to());
    }
    if (go instanceof GoType.Basic basic) {
      Type type = typeOf(basic.text());
      boolean sized = type == Type.INTEGER || type == Type.NUMBER;
      return new GoShape(types, go, type, sized ? basic.text() : "");
    }
    if (go instanceof GoType.Slice slice) {
      boolean bytes = slice.of() instanceof GoType.Basic basic && basic.text().equals("uint8");
      return new GoShape(types, go, bytes ? Type.BYTES : Type.LIST, "");
    }
    return new GoShape(types, go, Type.MAP, "");
  }

  private static Shape ofNamed(GoTypes types, GoNamed named) {
    TypeLines lines = named.lines();
    if (lines.form().isPresent()) {
      return new GoShape(types, named, lines.form().get(), "");
    }
    if (lines.underlying().isEmpty()) {
      return new GoShape(types, named, Type.OBJECT, "");
    }
    Shape under = of(types, lines.underlying().get());
    return new GoShape(types, named, under.type(), under.format());
  }

  private static Type typeOf(String basic) {
    if (basic.equals("string")) {
      return Type.STRING;
    }
    if (basic.equals("bool")) {
      return Type.BOOLEAN;
    }
    return basic.startsWith("float") ? Type.NUMBER : Type.INTEGER;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public String goName() {
    return go.text();
  }

  @Override
  public Optional<GoType> goType() {
    return Optional.of(go);
  }

  @Override
  public List<Field> fields() {
    return index().fields();
  }

  @Override
  public Optional<Field> field(String name) {
    return index().find(name);
  }

  @Override
  public Schema items() {
    if (items.isEmpty()) {
      items = Optional.of(readItems());
    }
    return items.get();
  }

  @Override
  public List<String> enumValues() {
    return go instanceof GoNamed named ? named.lines().enumValues() : List.of();
  }

  @Override
  public boolean keepsUnknownFields() {
    return type == Type.ANY;
  }

  @Override
  public VersionSet versionsWith(String field) {
    return new VersionSet(type == Type.OBJECT ? maskOf((GoNamed) go, field) : 0);
  }

  private static long maskOf(GoNamed struct, String field) {
    long mask = 0;
    for (TypeLines.Foreign foreign : struct.lines().foreign()) {
      mask |= foreign.name().equals(field) ? foreign.mask() : 0;
    }
    for (FieldLine line : struct.lines().fields()) {
      if (line.inline()) {
        mask |= line.mask() & maskOf((GoNamed) withoutPointer(line.type()), field);
      } else if (line.name().equals(field)) {
        mask |= line.mask();
      }
    }
    return mask;
  }

  private FieldIndex index() {
    if (index.isEmpty()) {
      List<Field> fields = new ArrayList<>();
      if (type == Type.OBJECT) {
        addFields((GoNamed) go, fields);
      }
      index = Optional.of(new FieldIndex(fields));
    }
    return index.get();
  }

  private void addFields(GoNamed struct, List<Field> fields) {
    for (FieldLine line : struct.lines().fields()) {
      if (line.inline()) {
        addFields((GoNamed) withoutPointer(line.type()), fields);
      } else {
        fields.add(
            new Field(
                // The very string that a reader finds in a manifest.
                line.name().intern(),
                types.schema(line.type(), line.traits()),
                line.required(),
                line.always(),
                line.goName(),
                new VersionSet(line.mask())));
      }
    }
  }

  private Schema readItems() {
    GoType held = go;
    while (held instanceof GoNamed named && named.underlying().isPresent()) {
      held = named.underlying().get();
    }
    if (type == Type.LIST && held instanceof GoType.Slice slice) {
      return types.schema(slice.of(), Traits.NONE);
    }
    if (type == Type.MAP && held instanceof GoType.MapOf map) {
      return types.schema(map.value(), Traits.NONE);
    }
    return Schema.ANY;
  }

  private static GoType withoutPointer(GoType go) {
    return go instanceof GoType.Pointer pointer ? pointer.to() : go;
  }
}
