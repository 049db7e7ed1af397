package dev.seatrial.validation.custom;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A path such as {@code .spec.size} that leads to a field of a schema.
 *
 * <p>As {@code ValidFieldPath} in {@code pkg/apiserver/schema/cel/validation.go}, v1.37.
 *
 * @param problem why there is no such path, or empty
 * @param schema what the path leads to
 */
public record SchemaPath(String problem, Path path, Tree schema) {
  private static final String NO_FIELD = "does not refer to a valid field";

  /** The path in dots only. */
  public static SchemaPath dotted(String text, Tree schema) {
    return text.contains("[") && followed(text.substring(0, text.indexOf('[')), schema).isFound()
        ? failed("array notation is not allowed")
        : followed(text, schema);
  }

  /** Whether the path leads to a field of the schema. */
  public boolean isFound() {
    return problem.isEmpty();
  }

  /** The path in dots and brackets, followed from the root of a schema. */
  public static SchemaPath followed(String text, Tree root) {
    List<String> tokens = tokens(text);
    Path path = Path.ROOT;
    Tree schema = root;
    int at = 0;
    while (at < tokens.size()) {
      boolean bracket = tokens.get(at).equals("[");
      if (!bracket && !tokens.get(at).equals(".")) {
        return failed("expected [ or . but got: " + tokens.get(at));
      }
      if (at + 1 == tokens.size()) {
        return failed("unexpected end of JSON path");
      }
      String name = tokens.get(at + 1);
      if (bracket && !(name.length() > 1 && name.startsWith("'") && name.endsWith("'"))) {
        return failed("expected single quoted string but got " + name);
      }
      String key = bracket ? name.substring(1, name.length() - 1).replace("\\'", "'") : name;
      boolean named = !schema.at("properties").isEmpty();
      schema = named ? schema.at("properties").at(key) : schema.at("additionalProperties");
      // Where any properties may stand, a path may end with one of which nothing is said.
      if (named ? !(schema instanceof ObjectTree) : schema.isUnset()) {
        return failed(NO_FIELD);
      }
      path = named ? path.field(key) : path.key(key);
      at += 2;
      if (bracket) {
        if (at == tokens.size()) {
          return failed("unexpected end of JSON path");
        }
        if (!tokens.get(at).equals("]")) {
          return failed("expected ] but got " + tokens.get(at));
        }
        at++;
      }
    }
    return new SchemaPath("", path, schema);
  }

  private static SchemaPath failed(String problem) {
    return new SchemaPath(problem, Path.ROOT, Tree.ABSENT);
  }

  // Delimiters stand alone, and so does a text in single quotes.
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = tokenEnd(text, start);
      tokens.add(text.substring(start, end));
      start = end;
    }
    return tokens;
  }

  private static int tokenEnd(String text, int start) {
    if (".[]".indexOf(text.charAt(start)) >= 0) {
      return start + 1;
    }
    boolean quoted = text.charAt(start) == '\'';
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\'' && text.charAt(i - 1) != '\\') {
        return i + 1;
      }
      if (!quoted && ".[]".indexOf(c) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
