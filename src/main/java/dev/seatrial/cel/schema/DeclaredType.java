package dev.seatrial.cel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type that a schema declares, with what is known of the size of its values.
 *
 * <p>As {@code DeclType} in {@code k8s.io/apiserver/pkg/cel/types.go}, v0.37.
 *
 * @param fields of an object, by their names as identifiers
 * @param item of a list or a map, else empty
 * @param mostElements characters, bytes, items or entries at most; 0 where there is nothing to
 *     count
 * @param leastBytes of the JSON of a value
 */
public record DeclaredType(
    Kind kind,
    Map<String, DeclaredType> fields,
    Optional<DeclaredType> item,
    long mostElements,
    long leastBytes) {

  /** What kind of type. */
  public enum Kind {
    BOOL,
    BYTES,
    DOUBLE,
    DURATION,
    DYN,
    INT,
    LIST,
    MAP,
    OBJECT,
    STRING,
    TIMESTAMP
  }

  private static final long BRACKETS = 2;
  private static final Map<String, DeclaredType> NONE =
      Collections.unmodifiableMap(new LinkedHashMap<>());

  static DeclaredType scalar(Kind kind, long mostElements, long leastBytes) {
    return new DeclaredType(kind, NONE, Optional.empty(), mostElements, leastBytes);
  }

  static DeclaredType list(DeclaredType item, long mostItems) {
    return new DeclaredType(Kind.LIST, NONE, Optional.of(item), mostItems, BRACKETS);
  }

  static DeclaredType map(DeclaredType value, long mostEntries) {
    return new DeclaredType(Kind.MAP, NONE, Optional.of(value), mostEntries, BRACKETS);
  }

  static DeclaredType object(Map<String, DeclaredType> fields, long leastBytes) {
    return new DeclaredType(Kind.OBJECT, fields, Optional.empty(), 0, leastBytes);
  }

  /** The type that a schema declares; nothing where expressions can't speak of its values. */
  public static Optional<DeclaredType> of(SchemaNode schema) {
    return new TypeDeclaration(schema).type();
  }
}
