package dev.seatrial.validation.custom;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * No two items of a list of type {@code set} are the same, nor are the keys of two items of a list
 * of type {@code map}.
 *
 * <p>As {@code ValidateListSetsAndMaps} in {@code pkg/apiserver/schema/listtype/validation.go} of
 * {@code k8s.io/apiextensions-apiserver}, v1.37.
 */
final class ListSets {
  private final List<FieldError> errors = new ArrayList<>();

  private ListSets() {}

  static List<FieldError> check(Tree object, Structural schema) {
    ListSets sets = new ListSets();
    sets.check(object, schema, Path.ROOT);
    return sets.errors;
  }

  private void check(Tree value, Structural schema, Path path) {
    if (value instanceof ObjectTree object) {
      for (String name : object.names()) {
        Structural named = schema.properties().get(name);
        if (named != null) {
          check(object.at(name), named, path.field(name));
        }
        schema
            .additionalProperties()
            .ifPresent(values -> check(object.at(name), values, path.key(name)));
      }
    } else if (value instanceof ListTree list) {
      switch (schema.listType()) {
        case "set" -> checkSet(list, path);
        case "map" -> checkMap(list, schema, path);
        default -> {
          // Such a list may hold anything twice.
        }
      }
      for (int i = 0; schema.items().isPresent() && i < list.size(); i++) {
        check(list.at(i), schema.items().get(), path.index(i));
      }
    }
  }

  private void checkMap(ListTree list, Structural schema, Path path) {
    List<String> fields = schema.listMapKeys();
    List<Tree> keys = new ArrayList<>();
    List<String> identities = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Tree item = list.at(i);
      if (item != Tree.NULL && !(item instanceof ObjectTree)) {
        String words = "must be an object for an array of list-type map";
        errors.add(new FieldError(Type.INVALID, path.index(i), Json.sorted(item), words));
        return;
      }
      Tree key = ObjectTree.EMPTY;
      for (String field : fields) {
        key = key.with(item.at(field), field);
      }
      keys.add(Json.sorted(key));
      // A single key is compared by itself, several by their text.
      identities.add(identity(fields.size() == 1 ? item.at(fields.get(0)) : key));
    }
    checkSet(keys, identities, path);
  }

  private void checkSet(ListTree list, Path path) {
    checkSet(list.values(), list.values().stream().map(ListSets::identity).toList(), path);
  }

  /** The second appearance of a value is told, any further ones are not. */
  private void checkSet(List<Tree> shown, List<String> identities, Path path) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      if (seen.merge(identities.get(i), 1, Integer::sum) == 2) {
        Tree value = Json.sorted(shown.get(i));
        errors.add(new FieldError(Type.DUPLICATE, path.index(i), value, ""));
      }
    }
  }

  /** Go compares numbers with their types, but objects and lists by their text. */
  private static String identity(Tree value) {
    boolean compound = value instanceof ObjectTree || value instanceof ListTree;
    return compound
        ? Json.compact(Json.sorted(value))
        : value.getClass().getName() + Json.compact(value);
  }

  /** The errors of a changed object, unless the old one was wrong already. */
  static List<FieldError> checkChange(Tree object, Tree old, Structural schema) {
    return check(old, schema).isEmpty() ? check(object, schema) : List.of();
  }
}
