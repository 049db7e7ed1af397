package dev.seatrial.lint.config;

import dev.seatrial.schema.Spelling;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.SourceMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One value of a configuration, which says where it is wrong. */
record Section(Tree tree, Path path, SourceMap map, Mistakes mistakes) {
  /** A text, and where it stands. */
  record Text(String value, Section at) {
    void refuse(String message) {
      at.refuse(message);
    }
  }

  Section at(String field) {
    return new Section(tree.at(field), path.field(field), map, mistakes);
  }

  void refuse(String message) {
    mistakes.add(map.value(path), path + ": " + message);
  }

  /** Whether it is a mapping; it need not be there. */
  boolean isMapping() {
    if (!tree.isUnset() && !(tree instanceof ObjectTree)) {
      refuse("must be a mapping, not " + tree.toJson());
    }
    return tree instanceof ObjectTree;
  }

  /** Refuses every other key of a mapping. */
  void knows(String... keys) {
    List<String> known = Arrays.asList(keys);
    if (!isMapping()) {
      return;
    }
    for (String name : tree.object().names()) {
      if (!known.contains(name)) {
        List<String> near = Spelling.nearest(name, known);
        String meant =
            near.isEmpty()
                ? "; known are " + String.join(", ", known)
                : "; did you mean \"" + near.get(0) + "\"?";
        Path at = path.field(name);
        mistakes.add(map.key(at), at + ": there is no such key" + meant);
      }
    }
  }

  List<Section> items() {
    if (!tree.isUnset() && !(tree instanceof ListTree)) {
      refuse("must be a list, not " + tree.toJson());
    }
    List<Section> items = new ArrayList<>();
    for (int i = 0; i < tree.items().size(); i++) {
      items.add(new Section(tree.at(i), path.index(i), map, mistakes));
    }
    return items;
  }

  /** The texts of a list, or the only one. */
  List<Text> texts() {
    if (tree.isUnset()) {
      return List.of();
    }
    List<Text> texts = new ArrayList<>();
    for (Section item : tree instanceof ListTree ? items() : List.of(this)) {
      if (item.tree instanceof TextTree text) {
        texts.add(new Text(text.value(), item));
      } else {
        item.refuse("must be a text in quotes, not " + item.tree.toJson());
      }
    }
    return texts;
  }

  Optional<Boolean> flag() {
    if (tree.isUnset()) {
      return Optional.empty();
    }
    if (!(tree instanceof BooleanTree flag)) {
      refuse("must be true or false, not " + tree.toJson());
      return Optional.empty();
    }
    return Optional.of(flag.value());
  }

  /** One of a few words. */
  Optional<String> word(List<String> words) {
    if (tree.isUnset()) {
      return Optional.empty();
    }
    if (tree instanceof TextTree text && words.contains(text.value())) {
      return Optional.of(text.value());
    }
    refuse("must be one of " + String.join(", ", words) + ", not " + tree.toJson());
    return Optional.empty();
  }
}
