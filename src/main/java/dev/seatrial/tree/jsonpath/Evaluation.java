package dev.seatrial.tree.jsonpath;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One evaluation of a template: where it stands in its ranges. */
// As jsonpath.go in client-go, v0.37.
final class Evaluation {
  private static final int NOWHERE = -1;

  private final List<Node> nodes;
  private final boolean lenient;
  private int rangesBegun;
  private int rangesOpen;
  private int rangesEnded;
  private int lastEnd = NOWHERE;

  Evaluation(List<Node> nodes, boolean lenient) {
    this.nodes = nodes;
    this.lenient = lenient;
  }

  List<List<Tree>> find(Tree tree) {
    return find(tree, 0);
  }

  private List<List<Tree>> find(Tree tree, int start) {
    List<List<Tree>> found = new ArrayList<>();
    for (int i = start; i < nodes.size(); i++) {
      List<Tree> results = walk(List.of(tree), nodes.get(i));
      if (rangesEnded > 0 && rangesEnded <= rangesOpen) {
        rangesEnded--;
        lastEnd = i;
        return found;
      }
      if (rangesBegun > 0) {
        repeat(results, i + 1, found);
        i = lastEnd > i ? lastEnd : i;
        continue;
      }
      found.add(results);
    }
    return found;
  }

  private void repeat(List<Tree> items, int body, List<List<Tree>> found) {
    rangesBegun--;
    rangesOpen++;
    for (Tree item : items) {
      found.addAll(find(item, body));
    }
    if (items.isEmpty()) {
      // Walked once all the same, so that the end of the range is known.
      find(Tree.ABSENT, body);
    }
    rangesOpen--;
  }

  private List<Tree> walk(List<Tree> input, Node node) {
    if (node instanceof Node.Steps steps) {
      return walkAll(input, steps);
    }
    if (node instanceof Node.Text text) {
      return List.of(Tree.of(text.text()));
    }
    if (node instanceof Node.Field field) {
      return fields(input, field.name());
    }
    if (node instanceof Node.Slice slice) {
      return items(input, slice);
    }
    if (node instanceof Node.Filter filter) {
      return filtered(input, filter);
    }
    if (node instanceof Node.Literal literal) {
      return input.stream().map(each -> literal.value()).toList();
    }
    if (node instanceof Node.Union union) {
      return union.paths().stream().flatMap(path -> walkAll(input, path).stream()).toList();
    }
    if (node instanceof Node.Wildcard) {
      return input.stream().flatMap(each -> children(each).stream()).toList();
    }
    return node instanceof Node.Word word ? word(input, word.name()) : descent(input);
  }

  private List<Tree> walkAll(List<Tree> input, Node.Steps steps) {
    List<Tree> current = input;
    for (Node node : steps.nodes()) {
      current = walk(current, node);
    }
    return current;
  }

  private List<Tree> word(List<Tree> input, String name) {
    if (name.equals("range")) {
      rangesBegun++;
      return input;
    }
    if (!name.equals("end")) {
      throw new JsonPathException("unrecognized identifier " + name);
    }
    if (rangesOpen == 0) {
      throw new JsonPathException("not in range, nothing to end");
    }
    rangesEnded++;
    return List.of();
  }

  private List<Tree> fields(List<Tree> input, String name) {
    if (input.isEmpty()) {
      return List.of();
    }
    List<Tree> found = input.stream().map(each -> each.at(name)).filter(Tree::isPresent).toList();
    if (found.isEmpty() && !lenient) {
      throw new JsonPathException(name + " is not found");
    }
    return found;
  }

  private static List<Tree> items(List<Tree> input, Node.Slice slice) {
    List<Tree> found = new ArrayList<>();
    for (Tree each : input) {
      if (each.isUnset()) {
        continue;
      }
      if (!(each instanceof ListTree list)) {
        throw new JsonPathException(typeName(each) + " is not array or slice");
      }
      SliceRange range = SliceRange.of(slice, list.size());
      if (range.isEmpty()) {
        // As evalArray does it: what further inputs hold is not looked at.
        return found;
      }
      for (int i = range.start(); i < range.end(); i += range.step()) {
        found.add(list.at(i));
      }
    }
    return found;
  }

  private List<Tree> filtered(List<Tree> input, Node.Filter filter) {
    List<Tree> found = new ArrayList<>();
    for (Tree each : input) {
      if (!(each instanceof ListTree list)) {
        throw new JsonPathException(
            GoText.sprint(each) + " is not array or slice and cannot be filtered");
      }
      for (Tree item : list.values()) {
        if (filter.operator().equals("exists") ? exists(item, filter) : compares(item, filter)) {
          found.add(item);
        }
      }
    }
    return found;
  }

  private boolean exists(Tree item, Node.Filter filter) {
    try {
      return !walkAll(List.of(item), filter.left()).isEmpty();
    } catch (JsonPathException e) {
      // What cannot be found does not exist.
      return false;
    }
  }

  private boolean compares(Tree item, Node.Filter filter) {
    List<Tree> left = walkAll(List.of(item), filter.left());
    if (isNone(left)) {
      return false;
    }
    List<Tree> right = walkAll(List.of(item), filter.right());
    return !isNone(right) && Comparison.holds(left.get(0), filter.operator(), right.get(0));
  }

  private static boolean isNone(List<Tree> operands) {
    if (operands.size() > 1) {
      throw new JsonPathException("can only compare one element at a time");
    }
    return operands.isEmpty();
  }

  private static List<Tree> descent(List<Tree> input) {
    List<Tree> found = new ArrayList<>();
    for (Tree each : input) {
      List<Tree> children = children(each);
      if (!children.isEmpty()) {
        found.add(each);
        found.addAll(descent(children));
      }
    }
    return found;
  }

  private static List<Tree> children(Tree tree) {
    if (tree instanceof ObjectTree object) {
      ObjectTree sorted = (ObjectTree) Json.sorted(object);
      return sorted.names().stream().map(sorted::at).toList();
    }
    if (tree instanceof TextTree text) {
      // Go sees a string as a list of bytes.
      List<Tree> bytes = new ArrayList<>();
      for (byte unit : text.value().getBytes(StandardCharsets.UTF_8)) {
        bytes.add(Tree.of(unit & 0xff));
      }
      return bytes;
    }
    return tree.items();
  }

  private static String typeName(Tree tree) {
    if (tree instanceof ObjectTree) {
      return "map[string]interface {}";
    }
    if (tree instanceof BooleanTree) {
      return "bool";
    }
    if (tree instanceof IntegerTree) {
      return "int64";
    }
    return tree instanceof DecimalTree ? "float64" : "string";
  }
}
