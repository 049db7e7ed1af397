package dev.seatrial.lint;

import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.SourceMap;
import java.util.List;

/**
 * One object as somebody wrote it, and where.
 *
 * @param tree the object; of a List, one item
 * @param sourceMap where each value of that tree stands
 * @param duplicates keys that it has twice, with paths from its own root
 */
public record Manifest(
    String file, int document, Tree tree, SourceMap sourceMap, List<DuplicateKey> duplicates) {

  /** The object with its type and metadata. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** Where the value stands, or what should hold it where there is none. */
  public Location valueAt(Path path) {
    return at(sourceMap.value(path));
  }

  /** Where the key of the value stands. */
  public Location keyAt(Path path) {
    return at(sourceMap.key(path));
  }

  Location at(Place place) {
    return new Location(file, document, place);
  }
}
