package dev.seatrial.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON text that a program wrote: saved states, patches, annotations.
 *
 * <p>A hundred lines of our own, because the general readers at hand cost more at start-up than
 * everything else that a kubectl verb does. Files of users go through the {@code yaml} package.
 */
final class JsonReader {
  private static final int MOST_LEVELS = 1_000;

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Tree read() {
    Tree tree = value();
    skipSpace();
    if (at < text.length()) {
      throw new JsonSyntaxException(at, "\"" + text.charAt(at) + "\" after the value");
    }
    return tree;
  }

  private Tree value() {
    skipSpace();
    char c = peek();
    if (c == '{' || c == '[') {
      return nested(c);
    }
    if (c == '"') {
      return Tree.of(string());
    }
    return c == '-' || c >= '0' && c <= '9' ? number() : word();
  }

  private Tree nested(char bracket) {
    if (++depth > MOST_LEVELS) {
      throw new JsonSyntaxException(at, "more than " + MOST_LEVELS + " levels");
    }
    at++;
    Tree tree = bracket == '{' ? object() : list();
    depth--;
    return tree;
  }

  private Tree object() {
    ObjectBuilder builder = new ObjectBuilder();
    skipSpace();
    if (taken('}')) {
      return ObjectTree.EMPTY;
    }
    do {
      skipSpace();
      String name = string();
      skipSpace();
      expect(':');
      builder.put(name, value());
      skipSpace();
    } while (taken(','));
    expect('}');
    return builder.build();
  }

  private Tree list() {
    List<Tree> items = new ArrayList<>();
    skipSpace();
    if (taken(']')) {
      return ListTree.EMPTY;
    }
    do {
      items.add(value());
      skipSpace();
    } while (taken(','));
    expect(']');
    return Tree.of(items);
  }

  private Tree number() {
    int start = at;
    boolean whole = true;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      whole &= ".eE".indexOf(text.charAt(at)) < 0;
      at++;
    }
    String digits = text.substring(start, at);
    try {
      return whole && digits.length() < 19
          ? Tree.of(Long.parseLong(digits))
          : largeOrDecimal(digits, whole);
    } catch (NumberFormatException notANumber) {
      throw new JsonSyntaxException(start, "\"" + digits + "\" is not a number");
    }
  }

  private static Tree largeOrDecimal(String digits, boolean whole) {
    if (whole) {
      try {
        return Tree.of(Long.parseLong(digits));
      } catch (NumberFormatException tooLarge) {
        return Tree.of(Double.parseDouble(digits));
      }
    }
    return Tree.of(Double.parseDouble(digits));
  }

  private Tree word() {
    if (text.startsWith("true", at)) {
      at += 4;
      return BooleanTree.TRUE;
    }
    if (text.startsWith("false", at)) {
      at += 5;
      return BooleanTree.FALSE;
    }
    if (text.startsWith("null", at)) {
      at += 4;
      return Tree.NULL;
    }
    throw new JsonSyntaxException(at, "\"" + peek() + "\" begins no value");
  }

  private String string() {
    expect('"');
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      String plain = text.substring(at, end);
      at = end + 1;
      return plain;
    }
    return escapedString();
  }

  private String escapedString() {
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    char c = next();
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> codeUnit();
      default -> throw new JsonSyntaxException(at - 1, "\"\\" + c + "\" is no escape");
    };
  }

  private char codeUnit() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new JsonSyntaxException(at - 1, "four hexadecimal digits follow \\u");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean taken(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!taken(c)) {
      throw new JsonSyntaxException(at, "\"" + c + "\" expected");
    }
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new JsonSyntaxException(at, "the text ends too early");
    }
    return text.charAt(at);
  }
}
