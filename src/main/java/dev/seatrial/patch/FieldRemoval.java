package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the fields of a set out of an object.
 *
 * <p>An object or list that lost all it had stays as a null, for whoever compares must not take it
 * for one that was removed.
 */
// As typed/remove.go in structured-merge-diff v6.
final class FieldRemoval {
  private FieldRemoval() {}

  static Tree of(Schema schema, Tree value, FieldSet fields) throws PatchRefused {
    if (fields.isEmpty()) {
      return value;
    }
    return switch (Grain.of(schema, Tree.ABSENT, value)) {
      case SCALAR -> value;
      // Whoever owns a part of it owns the whole.
      case WHOLE_LIST, WHOLE_OBJECT -> Tree.NULL;
      case FIELDS -> fromObject(schema, value.object(), fields);
      case ITEMS -> value instanceof ListTree list ? fromList(schema, list, fields) : Tree.NULL;
    };
  }

  private static Tree fromObject(Schema schema, ObjectTree object, FieldSet fields)
      throws PatchRefused {
    ObjectBuilder kept = new ObjectBuilder(object.size());
    for (int i = 0; i < object.size(); i++) {
      PathElement step = new PathElement.Field(object.name(i));
      if (!fields.has(step)) {
        kept.put(
            object.name(i), of(Grain.inside(schema, step), object.value(i), fields.below(step)));
      }
    }
    ObjectTree rest = kept.build();
    return rest.isEmpty() ? Tree.NULL : rest;
  }

  private static Tree fromList(Schema schema, ListTree list, FieldSet fields) throws PatchRefused {
    List<Tree> kept = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      PathElement step = Grain.step(schema, list.at(i), i);
      if (!fields.has(step)) {
        kept.add(of(schema.items(), list.at(i), fields.below(step)));
      }
    }
    return kept.isEmpty() ? Tree.NULL : Tree.of(kept);
  }

  /** The object without the nulls that stand for objects and lists of Go's types. */
  static Tree withoutNulls(Schema schema, Tree value) {
    if (value instanceof ListTree list) {
      return Tree.of(
          list.values().stream().map(item -> withoutNulls(schema.items(), item)).toList());
    }
    if (!(value instanceof ObjectTree object)) {
      return value;
    }
    ObjectBuilder kept = new ObjectBuilder(object.size());
    for (int i = 0; i < object.size(); i++) {
      Schema inner = Grain.inside(schema, new PathElement.Field(object.name(i)));
      boolean stays =
          Grain.of(inner, Tree.ABSENT, object.value(i)) == Grain.SCALAR
              || inner.type() == Type.ANY
              || inner.goType().isEmpty();
      if (object.value(i) != Tree.NULL || stays) {
        kept.put(object.name(i), withoutNulls(inner, object.value(i)));
      }
    }
    return kept.build();
  }
}
