package dev.seatrial.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one object by name. */
final class FieldIndex {
  private final List<Field> fields;
  private final Map<String, Optional<Field>> byName;

  FieldIndex(List<Field> fields) {
    this.fields = List.copyOf(fields);
    this.byName = new LinkedHashMap<>(fields.size() * 2);
    for (Field field : fields) {
      byName.put(field.name(), Optional.of(field));
    }
  }

  List<Field> fields() {
    return fields;
  }

  Optional<Field> find(String name) {
    return byName.getOrDefault(name, Optional.empty());
  }
}
