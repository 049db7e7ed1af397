package dev.seatrial.defaulting;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.Tree;

/** The shape of one field: when it is written, and what stands in it where nothing was. */
final class FieldShape {
  private final String name;
  private final ValueShape value;
  private final Tree fallback;
  private final boolean pointer;
  private final boolean always;

  FieldShape(Shaper shaper, Field field, boolean pointer) {
    Schema schema = field.schema();
    this.name = field.name();
    this.value = new ValueShape(shaper, schema);
    this.fallback = shaper.defaults() ? schema.defaultValue() : Tree.ABSENT;
    this.pointer = pointer;
    this.always = field.alwaysWritten();
  }

  String name() {
    return name;
  }

  /**
   * The value as Kubernetes would write it; absent where it would leave the field out. Of an absent
   * one, what stands in the field where nothing was written: the same each time.
   *
   * @param old what an object that has its shape has in the field; what both share stays as it is
   */
  @SuppressWarnings("ReferenceEquality")
  Tree shaped(Tree written, Tree old) {
    if (written == old && written != Tree.ABSENT) {
      return written;
    }
    Tree found = fallback != Tree.ABSENT && isZero(written) ? fallback : written;
    if (found == Tree.NULL && !value.isGo()) {
      return found;
    }
    if (found.isUnset() && pointer) {
      return always ? Tree.NULL : Tree.ABSENT;
    }
    Tree shaped = found.isUnset() ? value.zero() : value.shaped(found, old);
    if (pointer || !isZero(shaped)) {
      return shaped;
    }
    return always ? writtenZero(shaped) : Tree.ABSENT;
  }

  private Tree writtenZero(Tree zero) {
    return value.type() == Type.OBJECT ? zero : Scalars.zero(value.type());
  }

  private boolean isZero(Tree tree) {
    return tree.isUnset() || !pointer && Scalars.isZero(tree, value.type());
  }
}
