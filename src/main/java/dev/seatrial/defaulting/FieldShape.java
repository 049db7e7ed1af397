package dev.seatrial.defaulting;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** The shape of one field: when it is written, and what stands in it where nothing was. */
final class FieldShape {
  private final Shaper shaper;
  private final String name;
  private final Schema schema;
  private final boolean pointer;
  private final boolean always;
  private final boolean go;
  private Optional<Tree> unwritten = Optional.empty();

  FieldShape(Shaper shaper, Field field, boolean pointer) {
    this.shaper = shaper;
    this.name = field.name();
    this.schema = field.schema();
    this.pointer = pointer;
    this.always = field.alwaysWritten();
    this.go = schema.goType().isPresent();
  }

  String name() {
    return name;
  }

  /** What stands in the field where nothing was written: the same each time. */
  Tree unwritten() {
    if (unwritten.isEmpty()) {
      unwritten = Optional.of(shaped(Tree.ABSENT));
    }
    return unwritten.get();
  }

  /** The value as Kubernetes would write it; absent where it would leave the field out. */
  private Tree shaped(Tree written) {
    return shaped(written, Tree.ABSENT);
  }

  /** The same where an object that has its shape has another value in the field, or the same. */
  @SuppressWarnings("ReferenceEquality")
  Tree shaped(Tree written, Tree old) {
    if (written == old && written != Tree.ABSENT) {
      return written;
    }
    Tree value = isZero(written) && shaper.defaults() ? orDefault(written) : written;
    if (value == Tree.NULL && !go) {
      return value;
    }
    if (value.isUnset() && pointer) {
      return always ? Tree.NULL : Tree.ABSENT;
    }
    Tree shaped = value.isUnset() ? shaper.zero(schema) : shaper.shaped(value, old, schema);
    if (pointer || !isZero(shaped)) {
      return shaped;
    }
    return always ? writtenZero(shaped) : Tree.ABSENT;
  }

  private Tree orDefault(Tree written) {
    Tree fallback = schema.defaultValue();
    return fallback.isPresent() ? fallback : written;
  }

  private Tree writtenZero(Tree zero) {
    return schema.type() == Type.OBJECT ? zero : Scalars.zero(schema.type());
  }

  private boolean isZero(Tree value) {
    return value.isUnset() || !pointer && Scalars.isZero(value, schema.type());
  }
}
