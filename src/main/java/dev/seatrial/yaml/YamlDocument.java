package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * One document of a text that holds more than comments.
 *
 * @param index its number among such documents, from 0
 * @param place its first and last line
 * @param tree what it says; {@link Tree#ABSENT} where it can't be read
 * @param sourceMap where each value of the tree stands
 * @param duplicates keys that a mapping has more than once
 * @param problems why it can't be read; the first one ends its reading
 */
public record YamlDocument(
    int index,
    Place place,
    Tree tree,
    SourceMap sourceMap,
    List<DuplicateKey> duplicates,
    List<YamlProblem> problems) {
  /** A document at the place that can't be read for one reason. */
  static YamlDocument broken(YamlProblem problem, Place place) {
    SourceMap nowhere = SourceMap.of(problem.place());
    return new YamlDocument(0, place, Tree.ABSENT, nowhere, List.of(), List.of(problem));
  }
}
