package dev.seatrial.tree.jsonpath;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A JSONPath template, parsed once and evaluated against any number of trees.
 *
 * <p>Follows {@code k8s.io/client-go/util/jsonpath}, v0.37. The one difference: where Go visits the
 * fields of a map in random order, they are visited in the order of their names.
 */
public final class JsonPath {
  private final List<Node> nodes;
  private final boolean lenient;

  private JsonPath(List<Node> nodes, boolean lenient) {
    this.nodes = nodes;
    this.lenient = lenient;
  }

  /** Reads a template that passes over missing fields. Throws {@link JsonPathException}. */
  public static JsonPath parse(String template) {
    return new JsonPath(new Parser(template).parse(), true);
  }

  /** A copy for which a missing field is an error. */
  public JsonPath strict() {
    return new JsonPath(nodes, false);
  }

  /**
   * What each piece of the template finds, in order: a text finds itself, a pair of braces any
   * number of values. Throws {@link JsonPathException} where the template does not fit.
   */
  public List<List<Tree>> find(Tree tree) {
    return new Evaluation(nodes, lenient).find(tree);
  }

  /**
   * The fields of a template that is one pair of braces and only goes from field to field; empty
   * where it does anything else.
   */
  public Optional<List<String>> fields() {
    if (nodes.size() != 1 || !(nodes.get(0) instanceof Node.Steps steps)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Node step : steps.nodes()) {
      if (!(step instanceof Node.Field field)) {
        return Optional.empty();
      }
      names.add(field.name());
    }
    return Optional.of(List.copyOf(names));
  }

  /** The first value that the first piece finds; {@link Tree#ABSENT} where it finds none. */
  public Tree first(Tree tree) {
    List<List<Tree>> found = find(tree);
    return found.isEmpty() || found.get(0).isEmpty() ? Tree.ABSENT : found.get(0).get(0);
  }

  /** The template filled in. Throws {@link JsonPathException} where it does not fit. */
  public String print(Tree tree) {
    return find(tree).stream().map(JsonPath::text).collect(Collectors.joining());
  }

  /** How the values that one piece found are printed: separated by spaces, objects as JSON. */
  public static String text(List<Tree> values) {
    return values.stream().map(JsonPath::text).collect(Collectors.joining(" "));
  }

  private static String text(Tree value) {
    if (value instanceof TextTree text) {
      return text.value();
    }
    if (value instanceof ObjectTree || value instanceof ListTree) {
      return Json.compact(Json.sorted(value));
    }
    return value == Tree.NULL ? "null" : GoText.sprint(value);
  }
}
