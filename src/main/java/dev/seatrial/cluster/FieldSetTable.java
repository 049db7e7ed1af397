package dev.seatrial.cluster;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The sets of fields that the managers of objects own, each saved once: the pods of one template
 * differ in theirs by little.
 */
final class FieldSetTable {
  private static final String[] MANAGED = {"metadata", "managedFields"};
  private static final String FIELDS = "fieldsV1";

  private final Map<Tree, Integer> numbers = new LinkedHashMap<>();

  /** The object with the numbers of its sets instead of them. */
  Tree withNumbers(Tree object) {
    return changed(object, set -> Tree.of(numbers.computeIfAbsent(set, key -> numbers.size())));
  }

  /** All sets, by number. */
  Tree toTree() {
    return Tree.of(List.copyOf(numbers.keySet()));
  }

  /** The object with the sets again. */
  static Tree withSets(Tree object, Tree table) {
    return changed(object, number -> table.at((int) number.number(-1)));
  }

  private static Tree changed(Tree object, UnaryOperator<Tree> change) {
    if (object.items(MANAGED).isEmpty()) {
      return object;
    }
    List<Tree> entries =
        object.items(MANAGED).stream()
            .map(entry -> entry.with(change.apply(entry.at(FIELDS)), FIELDS))
            .toList();
    return object.with(Tree.of(entries), MANAGED);
  }
}
