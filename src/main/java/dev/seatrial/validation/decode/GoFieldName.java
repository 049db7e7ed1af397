package dev.seatrial.validation.decode;

import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where Go's JSON decoder says that it stands: the struct that has the field, and the fields that
 * lead there, embedded structs included, indexes and keys left out.
 *
 * <p>Follows addErrorContext of {@code sigs.k8s.io/json}: {@code EnvVar.spec.containers.env.value}.
 */
final class GoFieldName {
  private GoFieldName() {}

  static String of(Schema root, Path path) {
    Schema schema = root;
    String struct = "";
    List<String> fields = new ArrayList<>();
    for (Path.Step step : path.steps()) {
      if (schema.type() == Type.OBJECT && step instanceof Path.Field field) {
        struct = simpleName(schema);
        schema.goType().ifPresent(type -> embedding(type, field.name()).ifPresent(fields::addAll));
        fields.add(field.name());
        schema = schema.field(field.name()).map(found -> found.schema()).orElse(Schema.ANY);
      } else {
        schema = schema.items();
      }
    }
    return struct + "." + String.join(".", fields);
  }

  private static String simpleName(Schema schema) {
    String name = schema.goName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  // The names of the embedded structs that lead to the field; nothing where it is not there.
  private static Optional<List<String>> embedding(GoType type, String field) {
    GoType struct = type instanceof GoType.Pointer pointer ? pointer.to() : type;
    for (GoType.StructField own : struct.structFields()) {
      if (own.jsonName().equals(field)) {
        return Optional.of(List.of());
      }
    }
    for (GoType.StructField own : struct.structFields()) {
      if (own.embedded() && own.jsonName().isEmpty()) {
        Optional<List<String>> deeper = embedding(own.type(), field);
        if (deeper.isPresent()) {
          List<String> names = new ArrayList<>(List.of(own.name()));
          names.addAll(deeper.get());
          return Optional.of(names);
        }
      }
    }
    return Optional.empty();
  }
}
