package dev.seatrial.validation.openapi;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A value of a custom resource beside the one that it takes the place of.
 *
 * <p>As {@code CorrelatedObject} in {@code pkg/cel/common/equality.go} of {@code k8s.io/apiserver},
 * v1.37: fields are told apart by name, and the items of lists of type {@code map} by their keys;
 * the items of other lists have no place of their own.
 *
 * @param schema what both look like
 */
public record CorrelatedValue(Tree value, Tree old, Structural schema) {
  /** The value of a field, where both have it and the schema knows it. */
  public Optional<CorrelatedValue> key(String name) {
    Tree now = value.at(name);
    Tree before = old.at(name);
    return now == Tree.ABSENT || before == Tree.ABSENT
        ? Optional.empty()
        : schema.field(name).map(node -> new CorrelatedValue(now, before, node));
  }

  /** The item at a position, where the old list had one with the same keys. */
  public Optional<CorrelatedValue> index(int position) {
    Tree now = value.at(position);
    Tree before = old instanceof ListTree list ? item(list, now, schema) : Tree.ABSENT;
    return now == Tree.ABSENT || before == Tree.ABSENT
        ? Optional.empty()
        : schema.items().map(node -> new CorrelatedValue(now, before, node));
  }

  /** Whether nothing changed, as far as the schema lets one tell. */
  public boolean isUnchanged() {
    if (value instanceof ListTree now && old instanceof ListTree before) {
      return now.size() == before.size() && areUnchanged(now, before);
    }
    if (value instanceof ObjectTree now && old instanceof ObjectTree before) {
      return now.size() == before.size()
          && now.names().stream()
              .allMatch(name -> key(name).filter(CorrelatedValue::isUnchanged).isPresent());
    }
    return value.equals(old);
  }

  private boolean areUnchanged(ListTree now, ListTree before) {
    if (!schema.listType().equals("map")) {
      return now.equals(before);
    }
    for (int i = 0; i < now.size(); i++) {
      if (index(i).filter(CorrelatedValue::isUnchanged).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The item of a list of type {@code map} with the keys of another one, or absent. */
  public static Tree item(ListTree list, Tree like, Structural schema) {
    List<String> keys = schema.listMapKeys();
    if (!schema.type().equals("array")
        || !schema.listType().equals("map")
        || keys.isEmpty()
        || !hasKeys(like, keys)) {
      return Tree.ABSENT;
    }
    for (Tree item : list.values()) {
      if (hasKeys(item, keys) && keys.stream().allMatch(key -> item.at(key).equals(like.at(key)))) {
        return item;
      }
    }
    return Tree.ABSENT;
  }

  private static boolean hasKeys(Tree item, List<String> keys) {
    return keys.stream().map(item::at).allMatch(CorrelatedValue::isScalar);
  }

  private static boolean isScalar(Tree value) {
    return !value.isUnset() && !(value instanceof ObjectTree) && !(value instanceof ListTree);
  }
}
