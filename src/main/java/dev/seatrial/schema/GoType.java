package dev.seatrial.schema;

import java.util.List;
import java.util.Optional;

/**
 * A Go type of the Kubernetes API, as reflection sees it. Messages of Go's JSON decoder name such
 * types, and the hash in the name of a ReplicaSet is taken over a text that is full of them.
 */
public sealed interface GoType
    permits GoType.Basic, GoType.Pointer, GoType.Slice, GoType.MapOf, GoNamed {

  /** The type as Go prints it, such as {@code map[string]v1.Protocol}. */
  String text();

  /** A type of the language itself. */
  record Basic(String text) implements GoType {}

  /** A pointer. */
  record Pointer(GoType to) implements GoType {
    @Override
    public String text() {
      return "*".concat(to.text());
    }
  }

  /** A slice. */
  record Slice(GoType of) implements GoType {
    @Override
    public String text() {
      return "[]".concat(of.text());
    }
  }

  /** A map. */
  record MapOf(GoType key, GoType value) implements GoType {
    @Override
    public String text() {
      return "map[".concat(key.text()).concat("]").concat(value.text());
    }
  }

  /**
   * One field of a struct.
   *
   * @param name the name in Go; of an embedded field, the name of its type
   * @param jsonName the name in JSON; empty where JSON shows the field's own fields instead, and
   *     for Go's insides of types that write their own JSON
   * @param embedded whether Go embeds it
   * @param type its type
   */
  record StructField(String name, String jsonName, boolean embedded, GoType type) {}

  /** The fields, in Go's order, where this is a struct; else none. */
  default List<StructField> structFields() {
    return List.of();
  }

  /** What a named type stands for, unless it is a struct. */
  default Optional<GoType> underlying() {
    return Optional.empty();
  }
}
