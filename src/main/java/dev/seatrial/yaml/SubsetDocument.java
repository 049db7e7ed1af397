package dev.seatrial.yaml;

import dev.seatrial.Check;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document in the subset of {@link SubsetReader}. Nearly all of them are good, and nobody asks
 * where anything stands in them: so they are read for their values, and once more for the places
 * when one of these is asked for.
 *
 * @param text what it is a part of
 * @param from where that part begins
 * @param to where it ends
 * @param firstLine the number of its first line
 */
record SubsetDocument(String text, int from, int to, int firstLine, YamlLimits limits)
    implements Supplier<Marks> {
  /** The document that a splitter stands at, where it is in the subset. */
  static Optional<YamlDocument> read(
      Characters characters, DocumentSplitter chunk, YamlLimits limits) {
    SubsetText subset = text(characters, chunk.from(), chunk.to(), chunk.line());
    SubsetNodes nodes = SubsetNodes.unplaced(limits);
    boolean taken =
        (characters.arePlain() || subset.isSubset()) && new SubsetReader(subset, nodes).reads();
    if (!taken) {
      return Optional.empty();
    }
    Tree tree = nodes.root();
    SubsetDocument again =
        new SubsetDocument(characters.text(), chunk.from(), chunk.to(), chunk.line(), limits);
    SourceMap map = tree == Tree.NULL ? SourceMap.of(chunk.place()) : SourceMap.later(tree, again);
    return Optional.of(new YamlDocument(0, chunk.place(), tree, map, List.of(), List.of()));
  }

  private static SubsetText text(Characters characters, int from, int to, int firstLine) {
    int end = characters.array()[to - 1] == '\n' ? to : to + 1;
    return new SubsetText(characters, from, end, firstLine);
  }

  /** Where all that is in it stands. */
  @Override
  public Marks get() {
    SubsetText subset = text(Characters.of(text.substring(from, to)), 0, to - from, firstLine);
    SubsetNodes nodes = SubsetNodes.placed(limits);
    Check.that(new SubsetReader(subset, nodes).reads(), "a document could be read only once");
    return nodes.rootMarks();
  }
}
