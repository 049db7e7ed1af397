package dev.seatrial.apiserver.table;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** Small texts that several kinds show in their cells. */
final class Texts {
  private Texts() {}

  /** Labels as {@code a=b,c=d}, sorted. */
  // As FormatLabels in apimachinery/pkg/labels/labels.go, v0.37.
  static String labels(Tree labels) {
    ObjectTree sorted = labels.object().sorted();
    return sorted.isEmpty()
        ? Cells.NONE
        : sorted.names().stream()
            .map(name -> name + "=" + sorted.text("", name))
            .collect(Collectors.joining(","));
  }

  static String selector(Tree selector) {
    return LabelSelector.formatted(selector);
  }

  /** The names of containers, then their images. */
  // As layoutContainerCells in printers.go, v1.37.
  static void containers(Tree podTemplate, Cells cells) {
    List<Tree> containers = podTemplate.items("spec", "containers");
    cells.text(joined(containers, "name")).text(joined(containers, "image"));
  }

  static String joined(List<Tree> items, String field) {
    return items.stream().map(item -> item.text("", field)).collect(Collectors.joining(","));
  }

  static List<String> texts(List<Tree> items) {
    return items.stream().map(item -> item.text("")).toList();
  }

  /** The first few of many, and how many more there are. */
  // As listWithMoreString in printers.go, v1.37.
  static String firstOf(List<String> all, int most) {
    String shown = String.join(",", all.subList(0, Math.min(most, all.size())));
    if (all.size() > most) {
      return shown + " + " + (all.size() - most) + " more...";
    }
    return shown.isEmpty() ? Cells.UNSET : shown;
  }

  /** A quantity in its canonical text; what is no quantity stays as it is written. */
  static String quantity(Tree tree) {
    try {
      return Quantity.of(tree).toString();
    } catch (MalformedTextException e) {
      return tree.text("");
    }
  }

  static String orElse(String text, String fallback) {
    return text.isEmpty() ? fallback : text;
  }

  static boolean isTerminating(Tree object) {
    return !object.at("metadata", "deletionTimestamp").isUnset();
  }
}
