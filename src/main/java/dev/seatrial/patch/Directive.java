package dev.seatrial.patch;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** The fields of a strategic merge patch that say how to merge instead of what. */
final class Directive {
  /** What to do with the object or item: {@code delete}, {@code replace} or {@code merge}. */
  static final String PATCH = "$patch";

  /** The fields of the object that shall stay. */
  static final String RETAIN_KEYS = "$retainKeys";

  static final Tree DELETE = Tree.of("delete");
  static final Tree REPLACE = Tree.of("replace");
  static final Tree MERGE = Tree.of("merge");

  private static final String DELETE_ITEMS = "$deleteFromPrimitiveList";
  private static final String SET_ORDER = "$setElementOrder";

  private Directive() {}

  static boolean isDeletionList(String field) {
    return field.startsWith(DELETE_ITEMS);
  }

  static boolean isElementOrder(String field) {
    return field.startsWith(SET_ORDER);
  }

  static String deletionListOf(String field) {
    return DELETE_ITEMS + "/" + field;
  }

  static String elementOrderOf(String field) {
    return SET_ORDER + "/" + field;
  }

  /** The list whose items are deleted. */
  static String deletedFrom(String field) throws PatchRefused {
    if (!field.startsWith(DELETE_ITEMS + "/")) {
      throw PatchRefused.badDeletionList();
    }
    return field.substring(DELETE_ITEMS.length() + 1);
  }

  /** The list whose order is set. */
  static String orderedBy(String field) throws PatchRefused {
    if (!field.startsWith(SET_ORDER + "/")) {
      throw PatchRefused.badElementOrder();
    }
    return field.substring(SET_ORDER.length() + 1);
  }

  static boolean deletes(Tree item) {
    return item.at(PATCH).equals(DELETE);
  }

  /** The value without what bears a {@code $patch}; absent where it bears one itself. */
  static Tree stripped(Tree value) {
    if (value instanceof ObjectTree object) {
      return object.has(PATCH) ? Tree.ABSENT : object.mapped(Directive::stripped);
    }
    if (value instanceof ListTree list) {
      return Tree.of(
          list.values().stream().map(Directive::stripped).filter(Tree::isPresent).toList());
    }
    return value;
  }

  /** The value without null fields, at every depth; null items of lists stay. */
  static Tree withoutNulls(Tree value) {
    if (value instanceof ObjectTree object) {
      ObjectBuilder kept = new ObjectBuilder(object.size());
      for (int i = 0; i < object.size(); i++) {
        Tree field = object.value(i);
        kept.put(object.name(i), field == Tree.NULL ? Tree.ABSENT : withoutNulls(field));
      }
      return kept.build();
    }
    return value instanceof ListTree list
        ? Tree.of(list.values().stream().map(Directive::withoutNulls).toList())
        : value;
  }
}
