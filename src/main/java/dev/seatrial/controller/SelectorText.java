package dev.seatrial.controller;

import dev.seatrial.tree.Tree;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A label selector as Go prints the structure, which some messages do.
 *
 * <p>Follows {@code String} of {@code LabelSelector} in {@code apimachinery/pkg/apis/meta/v1
 * /generated.pb.go}, v0.37.
 */
final class SelectorText {
  private SelectorText() {}

  static String of(Tree selector) {
    Tree labels = selector.at("matchLabels");
    Stream<String> pairs =
        labels.object().names().stream()
            .sorted()
            .map(name -> name + ": " + labels.text("", name) + ",");
    Stream<String> requirements =
        selector.items("matchExpressions").stream().map(SelectorText::requirement);
    return "&LabelSelector{MatchLabels:map[string]string{"
        + pairs.collect(Collectors.joining())
        + "},MatchExpressions:[]LabelSelectorRequirement{"
        + requirements.collect(Collectors.joining())
        + "},}";
  }

  private static String requirement(Tree requirement) {
    return "LabelSelectorRequirement{Key:%s,Operator:%s,Values:[%s],},"
        .formatted(
            requirement.text("", "key"),
            requirement.text("", "operator"),
            requirement.items("values").stream()
                .map(value -> value.text(""))
                .collect(Collectors.joining(" ")));
  }
}
