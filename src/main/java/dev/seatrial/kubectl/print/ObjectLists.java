package dev.seatrial.kubectl.print;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Several objects as one: the list that {@code get} prints in all formats but tables. */
// As GetOptions.printGeneric in kubectl/pkg/cmd/get/get.go, v0.37.
public final class ObjectLists {
  private ObjectLists() {}

  /** A list of kind {@code List}, whatever the objects are. */
  public static Tree of(List<Tree> objects) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("items", Tree.of(objects))
        .put("kind", "List")
        .put("metadata", ObjectTree.of("resourceVersion", Tree.of("")))
        .build();
  }

  /** The objects sorted by a field: {@code --sort-by}. Throws as {@link FieldOrder#sorted}. */
  public static List<Tree> sorted(List<Tree> objects, String field) {
    return objects.isEmpty()
        ? objects
        : FieldOrder.ofObjects(field).sorted(objects, object -> object);
  }

  /** Whether an object is a list of others. */
  static boolean isList(Tree object) {
    return object.at("items") instanceof ListTree;
  }

  /** The object, or each of its items if it is a list, without what the server keeps for itself. */
  static Tree withoutManagedFields(Tree object) {
    if (!isList(object)) {
      return object.without("metadata", "managedFields");
    }
    List<Tree> items =
        object.items("items").stream()
            .map(item -> item.without("metadata", "managedFields"))
            .toList();
    return object.with(Tree.of(items), "items");
  }
}
