package dev.seatrial.validation.openapi;

import dev.seatrial.tree.Path;

/**
 * Where a value stands that is held against a schema.
 *
 * @param base what leads to the root of the validated value
 * @param path what leads on from there
 * @param text the latter as messages spell it
 */
record SchemaPlace(Path base, Path path, String text) {
  /** The root of a value that stands at {@code base} in its object. */
  static SchemaPlace root(Path base) {
    return new SchemaPlace(base, Path.ROOT, "");
  }

  /** A field that the schema names. */
  SchemaPlace property(String name) {
    return new SchemaPlace(base, path.field(name), text.isEmpty() ? name : text + "." + name);
  }

  /** A field that the schema does not name, or that is not there. */
  SchemaPlace other(String name) {
    return new SchemaPlace(base, path.field(name), text + "." + name);
  }

  SchemaPlace index(int position) {
    return new SchemaPlace(base, path.index(position), text + "[" + position + "]");
  }

  /** What leads to the value in its object. */
  Path whole() {
    Path whole = base;
    for (Path.Step step : path.steps()) {
      if (step instanceof Path.Field field) {
        whole = whole.field(field.name());
      } else if (step instanceof Path.Index index) {
        boolean first = whole == base && !base.isRoot();
        // Upstream joins both with a dot, whatever the second begins with.
        whole = first ? whole.field("[" + index.position() + "]") : whole.index(index.position());
      }
    }
    return whole;
  }
}
