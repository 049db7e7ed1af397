package dev.seatrial.apiserver.table;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** A label selector as its generated {@code String} method spells it out, type names and all. */
// As LabelSelector.String in apimachinery/pkg/apis/meta/v1/generated.pb.go, v0.37.
final class LabelSelectorText {
  private LabelSelectorText() {}

  static String of(Tree selector) {
    ObjectTree labels = selector.object("matchLabels").sorted();
    String map =
        labels.names().stream()
            .map(key -> key + ": " + labels.text("", key) + ",")
            .collect(Collectors.joining("", "map[string]string{", "}"));
    String expressions =
        selector.items("matchExpressions").stream()
            .map(LabelSelectorText::expression)
            .collect(Collectors.joining("", "[]LabelSelectorRequirement{", "}"));
    return "&LabelSelector{MatchLabels:" + map + ",MatchExpressions:" + expressions + ",}";
  }

  private static String expression(Tree expression) {
    List<String> values = Texts.texts(expression.items("values"));
    return "LabelSelectorRequirement{Key:"
        + expression.text("", "key")
        + ",Operator:"
        + expression.text("", "operator")
        + ",Values:["
        + String.join(" ", values)
        + "],},";
  }
}
