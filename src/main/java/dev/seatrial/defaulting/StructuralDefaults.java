package dev.seatrial.defaulting;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * The defaults that the schema of a custom resource declares.
 *
 * <p>As {@code PruneNonNullableNullsWithoutDefaults} and {@code Default} in {@code
 * pkg/apiserver/schema/defaulting} of {@code k8s.io/apiextensions-apiserver}, v1.37.
 */
final class StructuralDefaults {
  private StructuralDefaults() {}

  /** The value without nulls that can be none, except where a default will stand in for them. */
  static Tree withoutNulls(Tree value, Optional<Structural> schema) {
    if (value instanceof ObjectTree object) {
      ObjectTree result = object;
      for (int i = 0; i < object.size(); i++) {
        String name = object.name(i);
        Optional<Structural> field = schema.flatMap(node -> node.field(name));
        boolean dropped =
            isWrongNull(object.value(i), field) && field.get().defaultValue() == Tree.ABSENT;
        result = result.with(name, dropped ? Tree.ABSENT : withoutNulls(object.value(i), field));
      }
      return result;
    }
    return value instanceof ListTree list ? itemsWithoutNulls(list, schema) : value;
  }

  private static Tree itemsWithoutNulls(ListTree list, Optional<Structural> schema) {
    Optional<Structural> items = schema.flatMap(Structural::items);
    ListTree result = list;
    for (int i = 0; i < list.size(); i++) {
      Tree item = withoutNulls(list.at(i), items);
      result = item == list.at(i) ? result : result.with(i, item);
    }
    return result;
  }

  /** The value with what is missing filled in. */
  static Tree filled(Tree value, Structural schema) {
    if (value instanceof ObjectTree object) {
      return filledObject(object, schema);
    }
    if (!(value instanceof ListTree list) || schema.items().isEmpty()) {
      return value;
    }
    ListTree result = list;
    for (int i = 0; i < list.size(); i++) {
      Tree item = filled(orDefault(list.at(i), schema.items().get()), schema.items().get());
      result = item == list.at(i) ? result : result.with(i, item);
    }
    return result;
  }

  private static Tree filledObject(ObjectTree object, Structural schema) {
    ObjectTree result = object;
    for (Map.Entry<String, Structural> property : schema.properties().entrySet()) {
      Structural node = property.getValue();
      Tree now = object.at(property.getKey());
      boolean missing = now == Tree.ABSENT || isWrongNull(now, Optional.of(node));
      if (missing && node.defaultValue() != Tree.ABSENT) {
        result = result.with(property.getKey(), node.defaultValue());
      }
    }
    ObjectTree completed = result;
    for (int i = 0; i < completed.size(); i++) {
      String name = completed.name(i);
      Structural named = schema.properties().get(name);
      if (named != null) {
        result = result.with(name, filled(completed.value(i), named));
      } else if (schema.additionalProperties().isPresent()) {
        Structural values = schema.additionalProperties().get();
        result = result.with(name, filled(orDefault(completed.value(i), values), values));
      }
    }
    return result;
  }

  private static Tree orDefault(Tree value, Structural schema) {
    boolean replaced = isWrongNull(value, Optional.of(schema));
    return replaced && schema.defaultValue() != Tree.ABSENT ? schema.defaultValue() : value;
  }

  private static boolean isWrongNull(Tree value, Optional<Structural> schema) {
    return value == Tree.NULL && schema.isPresent() && !schema.get().isNullable();
  }
}
