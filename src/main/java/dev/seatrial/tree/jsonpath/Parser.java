package dev.seatrial.tree.jsonpath;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a template: literal text, and actions in braces. */
// As parser.go in client-go/util/jsonpath, v0.37.
final class Parser {
  private static final int END = -1;

  private final String text;
  private final List<Node> root = new ArrayList<>();
  private int at;

  Parser(String text) {
    this.text = text;
  }

  List<Node> parse() {
    while (at < text.length()) {
      int brace = text.indexOf('{', at);
      int end = brace < 0 ? text.length() : brace;
      if (end > at) {
        root.add(new Node.Text(text.substring(at, end)));
      }
      at = end + 1;
      if (brace >= 0) {
        List<Node> nodes = new ArrayList<>();
        action(nodes);
        root.add(new Node.Steps(List.copyOf(nodes)));
      }
    }
    return List.copyOf(root);
  }

  /** What stands between braces that are not written: an operand, or a part of a union. */
  private static Node.Steps nested(String action) {
    return (Node.Steps) new Parser("{" + action + "}").parse().get(0);
  }

  private void action(List<Node> nodes) {
    while (!taken("}")) {
      if (taken("[?(")) {
        nodes.add(filter());
      } else if (taken("..")) {
        descent(nodes);
      } else {
        part(nodes);
      }
    }
  }

  private void descent(List<Node> nodes) {
    if (!nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof Node.Descent) {
      throw new JsonPathException("invalid multiple recursive descent");
    }
    nodes.add(new Node.Descent());
    if (isAlphaNumeric(peek())) {
      nodes.add(field());
    }
  }

  private void part(List<Node> nodes) {
    int c = peek();
    if (c == END || isEndOfLine(c)) {
      throw new JsonPathException("unclosed action");
    }
    if (c == '+' || c == '-' || Character.isDigit(c)) {
      nodes.add(number());
    } else if (isAlphaNumeric(c)) {
      nodes.add(word());
    } else {
      at += Character.charCount(c);
      marked(c, nodes);
    }
  }

  private void marked(int mark, List<Node> nodes) {
    switch (mark) {
      case ' ', '@', '$' -> {
        // A space separates; the other two stand for the object at hand.
      }
      case '[' -> array(nodes);
      case '"', '\'' -> nodes.add(new Node.Text(Quoted.read(quoted(mark))));
      case '.' -> nodes.add(field());
      default ->
          throw new JsonPathException(
              String.format(
                  "unrecognized character in action: U+%04X '%s'", mark, Character.toString(mark)));
    }
  }

  private Node number() {
    int start = at;
    at += peek() == '+' || peek() == '-' ? 1 : 0;
    while (peek() == '.' || Character.isDigit(peek())) {
      at++;
    }
    String digits = text.substring(start, at);
    try {
      return new Node.Literal(Tree.of(Long.parseLong(digits)));
    } catch (NumberFormatException notWhole) {
      return decimal(digits);
    }
  }

  private static Node decimal(String digits) {
    try {
      return new Node.Literal(Tree.of(Double.parseDouble(digits)));
    } catch (NumberFormatException e) {
      throw new JsonPathException("cannot parse number " + digits);
    }
  }

  private Node word() {
    int start = at;
    while (!isTerminator(peek())) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "true" -> new Node.Literal(Tree.of(true));
      case "false" -> new Node.Literal(Tree.of(false));
      default -> new Node.Word(word);
    };
  }

  private Node field() {
    int start = at;
    while (!isTerminator(peek())) {
      at += peek() == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    String name = text.substring(start, at);
    return name.equals("*") ? new Node.Wildcard() : new Node.Field(name.replace("\\", ""));
  }

  private void array(List<Node> nodes) {
    int start = at;
    while (peek() != ']') {
      if (peek() == END || peek() == '\n') {
        throw new JsonPathException("unterminated array");
      }
      at++;
    }
    String inside = text.substring(start, at++);
    if (inside.indexOf(',') >= 0) {
      nodes.add(union(inside));
    } else if (inside.length() >= 2 && inside.matches("'[^']*'")) {
      nodes.addAll(nested("." + inside.substring(1, inside.length() - 1)).nodes());
    } else {
      nodes.add(SliceText.read(inside.equals("*") ? ":" : inside));
    }
  }

  private static Node union(String inside) {
    List<Node.Steps> paths = new ArrayList<>();
    for (String path : inside.split(",", -1)) {
      paths.add(nested("[" + trimmed(path) + "]"));
    }
    return new Node.Union(List.copyOf(paths));
  }

  private static String trimmed(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == ' ') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == ' ') {
      end--;
    }
    return path.substring(start, end);
  }

  private Node filter() {
    int start = at;
    int end = endOfFilter();
    if (peek() != ']') {
      throw new JsonPathException("unclosed array expect ]");
    }
    at++;
    FilterText filter = FilterText.of(text.substring(start, end));
    return filter.operator().isEmpty()
        ? new Node.Filter(nested(filter.left()), "exists", new Node.Steps(List.of()))
        : new Node.Filter(nested(filter.left()), filter.operator(), nested(filter.right()));
  }

  private int endOfFilter() {
    int quote = 0;
    boolean closed = false;
    while (true) {
      int c = peek();
      if (c == END || c == '\n') {
        throw new JsonPathException("unterminated filter");
      }
      at++;
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote && text.charAt(at - 2) != '\\') {
        closed = true;
      } else if (c == ')' && (quote == 0 || closed)) {
        return at - 1;
      }
    }
  }

  private String quoted(int quote) {
    int start = at - 1;
    while (true) {
      int c = peek();
      if (c == END || c == '\n') {
        throw new JsonPathException("unterminated quoted string");
      }
      at++;
      if (c == quote && text.charAt(at - 2) != '\\') {
        return text.substring(start, at);
      }
    }
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  private boolean taken(String prefix) {
    if (text.startsWith(prefix, at)) {
      at += prefix.length();
      return true;
    }
    return false;
  }

  private static boolean isTerminator(int c) {
    return c == END || isEndOfLine(c) || " \t.,[]$@{}".indexOf(c) >= 0;
  }

  private static boolean isEndOfLine(int c) {
    return c == '\r' || c == '\n';
  }

  private static boolean isAlphaNumeric(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
