package dev.seatrial.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The path of a replacement: names, positions, {@code *} for all items, {@code [name=web]} for
 * some.
 */
// As PathMatcher in kyaml/yaml/match.go and SmarterPathSplitter in kyaml/utils, v0.21.
final class FieldPath {
  private final String text;
  private final List<String> steps;

  private FieldPath(String text, List<String> steps) {
    this.text = text;
    this.steps = steps;
  }

  static FieldPath of(String path) {
    List<String> steps = new ArrayList<>();
    List<String> parts = FieldSpec.split(path, ".");
    for (int i = 0; i < parts.size(); i++) {
      StringBuilder step = new StringBuilder(parts.get(i));
      if (step.toString().startsWith("[") && !step.toString().endsWith("]")) {
        while (!step.toString().endsWith("]") && i + 1 < parts.size()) {
          step.append('.').append(parts.get(++i));
        }
        boolean matches = step.indexOf("=") >= 0;
        steps.add(matches ? step.toString() : step.toString().replaceAll("^\\[+|]+$", ""));
      } else {
        steps.add(step.toString());
      }
    }
    return new FieldPath(path, List.copyOf(steps));
  }

  /** The value that the path leads to; of several the first, absent where there is none. */
  Tree first(Tree tree) {
    Tree found = tree;
    for (String step : steps) {
      if (isMatch(step)) {
        Tree list = found;
        found =
            list.items().stream()
                .filter(item -> isSame(step, item))
                .findFirst()
                .orElse(Tree.ABSENT);
      } else {
        boolean position = isPosition(step) && found instanceof ListTree;
        found = position ? found.at(Integer.parseInt(step)) : found.at(step);
      }
    }
    return found;
  }

  private static boolean isSame(String step, Tree item) {
    String[] pair = pair(step);
    Tree field = pair[0].isEmpty() ? item : item.at(pair[0]);
    return Scalars.text(field).equals(pair[1]);
  }

  /** One change of what a path leads to. */
  private static final class Change {
    private final Tree value;
    private final boolean creates;
    private final UnaryOperator<Tree> change;
    private int found;

    Change(Tree value, boolean creates, UnaryOperator<Tree> change) {
      this.value = value;
      this.creates = creates;
      this.change = change;
    }

    private Tree at(Tree tree, List<String> path) {
      if (path.isEmpty()) {
        found++;
        return change.apply(tree);
      }
      String step = path.get(0);
      List<String> rest = path.subList(1, path.size());
      if (isPosition(step)) {
        return atPosition(tree, Integer.parseInt(step), rest);
      }
      if (isMatch(step)) {
        return atMatches(tree, pair(step), rest);
      }
      if (step.equals("*")) {
        return ListTree.of(list(tree).stream().map(item -> at(item, rest)).toList());
      }
      return atField(tree, step, rest);
    }

    private Tree atField(Tree tree, String name, List<String> rest) {
      Tree field = tree.at(name);
      if (!field.isPresent() && !creates) {
        return tree;
      }
      if (!(tree instanceof ObjectTree) && !tree.isUnset()) {
        throw new KustomizeException(
            "wrong node kind: expected MappingNode but got "
                + (tree instanceof ListTree ? "SequenceNode" : "ScalarNode")
                + ": node contents:\n"
                + Yaml.write(tree));
      }
      if (Scalars.isScalar(field) && !field.isUnset() && !rest.isEmpty()) {
        throw new KustomizeException(
            "the path goes on inside the text of " + name + ", which is not simulated");
      }
      return tree.with(at(field.isPresent() ? field : made(rest), rest), name);
    }

    private Tree atPosition(Tree tree, int position, List<String> rest) {
      List<Tree> items = new ArrayList<>(list(tree));
      if (position == items.size() && creates) {
        items.add(made(rest));
      }
      if (position >= items.size()) {
        throw new KustomizeException(
            "index %d specified but only %d elements found".formatted(position, items.size()));
      }
      items.set(position, at(items.get(position), rest));
      return ListTree.of(items);
    }

    private Tree atMatches(Tree tree, String[] pair, List<String> rest) {
      Pattern pattern = pattern(pair[1]);
      List<Tree> items = new ArrayList<>(list(tree));
      boolean any = false;
      for (int i = 0; i < items.size(); i++) {
        Tree field = pair[0].isEmpty() ? items.get(i) : items.get(i).at(pair[0]);
        if (field.isPresent() && pattern.matcher(Scalars.text(field)).find()) {
          any = true;
          items.set(i, at(items.get(i), pair[0].isEmpty() ? List.of() : rest));
        }
      }
      if (!any && creates) {
        Tree item = Tree.of(pair[1]);
        items.add(at(pair[0].isEmpty() ? item : ObjectTree.of(pair[0], item), rest));
      }
      return ListTree.of(items);
    }

    private static List<Tree> list(Tree tree) {
      if (!(tree instanceof ListTree) && !tree.isUnset()) {
        throw new KustomizeException(
            "wrong node kind: expected SequenceNode but got "
                + (tree instanceof ObjectTree ? "MappingNode" : "ScalarNode")
                + ": node contents:\n"
                + Yaml.write(tree));
      }
      return tree.items();
    }

    /** What a missing field is made as, by what the path says next. */
    private Tree made(List<String> rest) {
      if (rest.isEmpty()) {
        return Scalars.isScalar(value)
            ? Tree.NULL
            : value instanceof ListTree ? ListTree.EMPTY : ObjectTree.EMPTY;
      }
      boolean list = isMatch(rest.get(0)) || isPosition(rest.get(0));
      return list ? ListTree.EMPTY : ObjectTree.EMPTY;
    }
  }

  /** The tree with all that the path leads to changed; refused where it leads nowhere. */
  Tree changed(Tree tree, Tree value, boolean creates, UnaryOperator<Tree> change) {
    Change doing = new Change(value, creates, change);
    String refusal =
        "unable to find%s field %s in replacement target"
            .formatted(creates ? " or create" : "", GoText.quoted(text));
    Tree changed;
    try {
      changed = doing.at(tree, steps);
    } catch (KustomizeException error) {
      throw error.during(refusal);
    }
    if (doing.found == 0) {
      throw new KustomizeException(refusal);
    }
    return changed;
  }

  /** A scalar with another text: a text stays one, everything else is what the text means. */
  static Tree written(Tree old, String text) {
    if (old instanceof TextTree) {
      return Tree.of(text);
    }
    YamlText read = Yaml.read(text);
    boolean scalar =
        read.documents().size() == 1
            && read.documents().get(0).problems().isEmpty()
            && Scalars.isScalar(read.documents().get(0).tree())
            && !(read.documents().get(0).tree() instanceof NullTree);
    Tree meant = scalar ? read.documents().get(0).tree() : Tree.of(text);
    if (old instanceof IntegerTree && meant instanceof TextTree) {
      throw new KustomizeException(
          "map[string]interface {}(nil): yaml: cannot decode !!str `" + text + "` as a !!int");
    }
    return meant;
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      throw new KustomizeException("error parsing regexp: " + malformed.getMessage());
    }
  }

  private static boolean isPosition(String step) {
    return !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isMatch(String step) {
    return step.startsWith("[") && step.endsWith("]");
  }

  private static String[] pair(String step) {
    String[] pair = step.substring(1, step.length() - 1).split("=", 2);
    if (pair.length == 1) {
      throw new KustomizeException(
          "list path element must contain fieldName=fieldValue for element to match");
    }
    return pair;
  }
}
