package dev.seatrial.cel.check;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.seatrial.cel.schema.DeclaredType;
import dev.seatrial.cel.schema.FieldNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types that schemas declare as dev.cel wants them. An object is named after the way to it:
 * {@code self.spec}, {@code self.list.@idx}, {@code self.map.@elem}.
 */
@Immutable
final class DeclaredTypes implements CelTypeProvider {
  private final ImmutableMap<String, CelType> objects;

  @SuppressWarnings("Immutable") // Its types are not changed once it is made.
  private final Optional<PatchTypes> patches;

  private DeclaredTypes(ImmutableMap<String, CelType> objects, Optional<PatchTypes> patches) {
    this.objects = objects;
    this.patches = patches;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return objects.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return patches
        .flatMap(types -> types.find(name))
        .or(() -> Optional.ofNullable(objects.get(name)));
  }

  /** Gathers the objects in declared types. */
  static final class Builder {
    private final Map<String, CelType> objects = new LinkedHashMap<>();

    DeclaredTypes build() {
      return build(Optional.empty());
    }

    DeclaredTypes build(Optional<PatchTypes> patches) {
      return new DeclaredTypes(ImmutableMap.copyOf(objects), patches);
    }

    /** Declares an object under its name. */
    void add(CelType object) {
      objects.put(object.name(), object);
    }

    /** Declares a type and all types in it. */
    CelType declare(String name, DeclaredType type) {
      return switch (type.kind()) {
        case BOOL -> SimpleType.BOOL;
        case BYTES -> SimpleType.BYTES;
        case DOUBLE -> SimpleType.DOUBLE;
        case DURATION -> SimpleType.DURATION;
        case DYN -> SimpleType.DYN;
        case INT -> SimpleType.INT;
        case STRING -> SimpleType.STRING;
        case TIMESTAMP -> SimpleType.TIMESTAMP;
        case LIST -> ListType.create(item(name + ".@idx", type));
        case MAP -> MapType.create(SimpleType.STRING, item(name + ".@elem", type));
        case OBJECT -> object(name, type);
      };
    }

    private CelType item(String name, DeclaredType type) {
      return type.item().map(item -> declare(name, item)).orElse(SimpleType.DYN);
    }

    private CelType object(String name, DeclaredType type) {
      ImmutableMap.Builder<String, CelType> gathered = ImmutableMap.builder();
      type.fields()
          .forEach(
              (field, inner) -> {
                CelType declared = declare(name + "." + field, inner);
                gathered.put(field, declared);
                FieldNames.reservedWord(field).ifPresent(word -> gathered.put(word, declared));
              });
      ImmutableMap<String, CelType> fields = gathered.buildKeepingLast();
      objects.put(
          name,
          StructType.create(
              name, fields.keySet(), field -> Optional.ofNullable(fields.get(field))));
      return StructTypeReference.create(name);
    }
  }
}
