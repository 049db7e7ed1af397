package dev.seatrial.lint;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.SourceMap;
import dev.seatrial.yaml.YamlDocument;

/** Tells the lines of a document that are the inside of a text of several lines. */
final class TextLines {
  private TextLines() {}

  /** Whether what looks like a comment on that line is none. */
  static boolean isInside(YamlDocument document, int line) {
    return isInside(document.tree(), document.sourceMap(), line);
  }

  private static boolean isInside(Tree tree, SourceMap map, int line) {
    Place place = map.value(Path.ROOT);
    boolean reaches = place.endLine() > line || place.endLine() == line && place.endColumn() > 1;
    if (place.line() >= line && !(tree instanceof ObjectTree) || !reaches) {
      return false;
    }
    if (tree instanceof ObjectTree object) {
      for (String name : object.names()) {
        if (isInside(object.at(name), map.at(Path.of(name)), line)) {
          return true;
        }
      }
      return false;
    }
    if (tree instanceof ListTree list) {
      for (int i = 0; i < list.size(); i++) {
        if (isInside(list.at(i), map.at(Path.ROOT.index(i)), line)) {
          return true;
        }
      }
      return false;
    }
    return tree instanceof TextTree && place.line() < line;
  }
}
