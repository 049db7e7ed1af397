package dev.seatrial.cel.check;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
final class DeclaredTypes implements CelTypeProvider {
  private final Map<String, CelType> objects = new LinkedHashMap<>();

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
    Map<String, CelType> fields = new LinkedHashMap<>();
    type.fields()
        .forEach(
            (field, inner) -> {
              CelType declared = declare(name + "." + field, inner);
              fields.put(field, declared);
              FieldNames.reservedWord(field).ifPresent(word -> fields.put(word, declared));
            });
    StructType struct =
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field)));
    objects.put(name, struct);
    return StructTypeReference.create(name);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(objects.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(objects.get(name));
  }
}
