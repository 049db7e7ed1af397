package dev.seatrial.defaulting;

import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives trees the shape that they have once Go has decoded and encoded them again, and fills in
 * defaults on the way. What is in that shape already comes back as the very same tree.
 */
final class Shaper {
  private final Rules rules;
  private final Map<GoType, ObjectShape> shapes = new LinkedHashMap<>();

  Shaper(Rules rules) {
    this.rules = rules;
  }

  /** Whether defaults are filled in. */
  boolean defaults() {
    return !rules.isEmpty();
  }

  Tree shaped(Tree value, Schema schema) {
    return shaped(value, Tree.ABSENT, schema);
  }

  /** The same where another value, which has its shape, is to be replaced. */
  Tree shaped(Tree value, Tree old, Schema schema) {
    return new ValueShape(this, schema).shaped(value, old);
  }

  /** The shape of the objects of a schema; one for all places that hold the same Go type. */
  ObjectShape objects(Schema schema) {
    Optional<GoType> type = schema.goType();
    if (type.isEmpty()) {
      return new ObjectShape(this, schema, Optional.empty());
    }
    ObjectShape known = shapes.get(type.get());
    if (known == null) {
      known = new ObjectShape(this, schema, rules.of(type.get()));
      shapes.put(type.get(), known);
    }
    return known;
  }
}
