package dev.seatrial.kubectl;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A text as it came from an editor. */
record EditText(String text) {
  /** Without its comments. */
  // As ManualStrip in kubectl/pkg/cmd/util/helpers.go, v0.37.
  String stripped() {
    String kept =
        text.lines()
            .filter(line -> !line.stripLeading().startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return text.endsWith("\n") || kept.isEmpty() ? kept : kept.substring(0, kept.length() - 1);
  }

  /** Whether both say the same, comments aside. */
  // As StripComments there: what is YAML is compared as JSON.
  boolean isSameAs(EditText other) {
    Optional<Tree> own = tree();
    Optional<Tree> others = other.tree();
    return own.isPresent() && others.isPresent()
        ? own.get().equals(others.get())
        : own.isEmpty() && others.isEmpty() && stripped().equals(other.stripped());
  }

  private Optional<Tree> tree() {
    YamlText read = Yaml.read(text);
    if (problem(read).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(read.documents().isEmpty() ? Tree.NULL : read.documents().get(0).tree());
  }

  /** Why it cannot be an object. */
  // As paramVerifyingSchema and getObjectKind in kubectl/pkg/validation/schema.go, v0.37.
  Optional<String> problem() {
    YamlText read = Yaml.read(text);
    Optional<String> broken = problem(read);
    if (broken.isPresent()) {
      return broken;
    }
    Tree tree = tree().orElseThrow();
    if (tree.isUnset()) {
      return Optional.of("invalid object to validate");
    }
    Set<String> lacking = new LinkedHashSet<>(lacking(tree));
    if (lacking.isEmpty() && tree.text("", "kind").equals("List")) {
      tree.items("items").forEach(item -> lacking.addAll(lacking(item)));
    }
    String listed = String.join(", ", lacking);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(lacking.size() == 1 ? listed : "[" + listed + "]");
  }

  private static List<String> lacking(Tree object) {
    List<String> lacking = new ArrayList<>();
    for (String field : List.of("apiVersion", "kind")) {
      Tree value = object.at(field);
      if (value.isUnset()) {
        lacking.add(field + " not set");
      } else if (!(value instanceof TextTree)) {
        lacking.add(field + " isn't string type");
      }
    }
    return lacking;
  }

  private static Optional<String> problem(YamlText read) {
    for (YamlDocument document : read.documents()) {
      for (YamlProblem problem : document.problems()) {
        if (problem.kind() != YamlProblem.Kind.UNREAD) {
          return Optional.of("yaml: line " + problem.place().line() + ": " + problem.message());
        }
      }
    }
    return read.problems().stream()
        .filter(problem -> problem.kind() != YamlProblem.Kind.UNREAD)
        .findFirst()
        .map(problem -> "yaml: line " + problem.place().line() + ": " + problem.message());
  }
}
