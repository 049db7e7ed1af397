package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a schema says beyond the form of its values: how they merge, and what stands in for none.
 */
record Traits(
    Optional<ListType> listType,
    List<String> mapKeys,
    boolean atomicMap,
    List<String> patchStrategies,
    Optional<String> mergeKey,
    Tree defaultValue) {
  static final Traits NONE =
      new Traits(Optional.empty(), List.of(), false, List.of(), Optional.empty(), Tree.ABSENT);

  Traits atomic() {
    return new Traits(listType, mapKeys, true, patchStrategies, mergeKey, defaultValue);
  }
}
