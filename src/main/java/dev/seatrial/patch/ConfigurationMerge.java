package dev.seatrial.patch;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.ListType;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Merges a part of an object into it, as server-side apply does, but without a thought to who
 * manages what. What is only ever set as a whole can't be part of it.
 *
 * <p>As {@code ApplyStructuredMergeDiff} in {@code
 * apiserver/pkg/admission/plugin/policy/mutating/patch/smd.go}, v1.37.
 */
public final class ConfigurationMerge {
  private final List<String> atomics = new ArrayList<>();

  private ConfigurationMerge() {}

  /** The object with the configuration in it, or why that does not fit. */
  public static PatchResult of(Schema schema, Tree object, Tree configuration) {
    return PatchRefused.resultOf(
        () -> {
          Tree keyed = keyed(schema, configuration);
          AppliedCheck.check(schema, keyed, "failed to convert patch object to typed object");
          ConfigurationMerge merge = new ConfigurationMerge();
          merge.find("", schema, keyed);
          if (!merge.atomics.isEmpty()) {
            throw PatchRefused.failed(
                "invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: "
                    + String.join(", ", merge.atomics));
          }
          return AppliedMerge.of(schema, object, keyed);
        });
  }

  // The published schemas, unlike those of server-side apply, give keys their zero values.
  private static Tree keyed(Schema schema, Tree value) {
    if (value instanceof ListTree list) {
      return Tree.of(list.values().stream().map(item -> keyedItem(schema, item)).toList());
    }
    if (!(value instanceof ObjectTree object)) {
      return value;
    }
    Tree result = object;
    for (String name : object.names()) {
      Optional<Field> field = schema.field(name);
      if (field.isPresent()) {
        result = result.with(keyed(field.get().schema(), object.at(name)), name);
      }
    }
    return result;
  }

  private static Tree keyedItem(Schema list, Tree item) {
    Tree keyed = keyed(list.items(), item);
    if (keyed instanceof ObjectTree && !list.items().goName().isEmpty()) {
      for (String key : list.mapKeys()) {
        boolean isText = list.items().field(key).filter(ConfigurationMerge::isText).isPresent();
        if (isText && !keyed.at(key).isPresent()) {
          keyed = keyed.with(Tree.of(""), key);
        }
      }
    }
    return keyed;
  }

  private static boolean isText(Field field) {
    return field.schema().type() == Type.STRING && !field.schema().defaultValue().isPresent();
  }

  // As findAtomics: the values of maps are not looked at.
  private void find(String path, Schema schema, Tree value) {
    if (value instanceof ObjectTree object && isMap(schema)) {
      if (schema.isAtomicMap()) {
        atomics.add(path);
      }
      for (String name : object.names()) {
        Optional<Field> field = schema.field(name);
        field.ifPresent(known -> find(path + "." + name, known.schema(), object.at(name)));
      }
    } else if (value instanceof ListTree list && schema.type() == Type.LIST) {
      if (schema.listType().orElse(ListType.ATOMIC) == ListType.ATOMIC) {
        atomics.add(path);
      }
      for (int i = 0; i < list.size(); i++) {
        find(path + "[" + i + "]", schema.items(), list.values().get(i));
      }
    }
  }

  private static boolean isMap(Schema schema) {
    return schema.type() == Type.OBJECT || schema.type() == Type.MAP;
  }
}
