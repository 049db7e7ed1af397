package dev.seatrial.kustomize;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives scalars back what kubectl's YAML 1.1 takes from them and kustomize's 1.2 does not: {@code
 * yes} and {@code off} are words, and an annotation is the text that was written.
 */
final class WrittenWords {
  private static final Pattern WORDS_OF_1_1 =
      Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF");
  private static final Path ANNOTATIONS = Path.ROOT.key("metadata").key("annotations");

  private final List<String> lines;
  private final YamlDocument document;

  private WrittenWords(YamlText text, YamlDocument document) {
    this.lines = text.text().lines().toList();
    this.document = document;
  }

  /** The document's tree as kustomize would read it. */
  static Tree kept(YamlText text, YamlDocument document) {
    return new WrittenWords(text, document).kept(document.tree(), Path.ROOT);
  }

  private Tree kept(Tree tree, Path path) {
    if (tree instanceof ObjectTree object) {
      ObjectTree kept = object;
      for (String name : object.names()) {
        Tree value = object.at(name);
        Tree changed = kept(value, path.key(name));
        String key = key(name, path.key(name));
        if (!key.equals(name)) {
          kept = kept.with(name, Tree.ABSENT).with(key, changed);
        } else if (changed != value) {
          kept = kept.with(name, changed);
        }
      }
      return kept;
    }
    if (tree instanceof ListTree list) {
      List<Tree> kept = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        kept.add(kept(list.at(i), path.index(i)));
      }
      return kept.equals(list.values()) ? list : ListTree.of(kept);
    }
    return scalar(tree, path);
  }

  private String key(String name, Path path) {
    if (!name.equals("true") && !name.equals("false")) {
      return name;
    }
    String written = written(document.sourceMap().key(path));
    return WORDS_OF_1_1.matcher(written).matches() ? written : name;
  }

  private Tree scalar(Tree tree, Path path) {
    if (tree instanceof TextTree || tree instanceof NullTree) {
      return tree;
    }
    boolean annotation = path.parent().equals(ANNOTATIONS);
    if (!annotation && !(tree instanceof BooleanTree)) {
      return tree;
    }
    String written = written(document.sourceMap().value(path));
    boolean kept = annotation && !written.isEmpty() || WORDS_OF_1_1.matcher(written).matches();
    return kept ? Tree.of(written) : tree;
  }

  private String written(Place place) {
    boolean known = place.line() == place.endLine() && place.line() <= lines.size();
    String line = known ? lines.get(place.line() - 1) : "";
    boolean inside = place.endColumn() > place.column() && place.endColumn() <= line.length() + 1;
    String written = inside ? line.substring(place.column() - 1, place.endColumn() - 1) : "";
    // An alias or a tag stands for something else.
    return written.startsWith("*") || written.startsWith("!") ? "" : written.strip();
  }
}
