package dev.seatrial.tree;

import java.util.Optional;

/**
 * What {@code encoding/json} of Go says of a text that should be JSON.
 *
 * <p>The API server passes these words on for the registry credentials in a Secret, kubectl for its
 * files.
 */
public final class GoJson {
  private static final int END = -1;
  private static final int MOST_LEVELS = 10_000;

  /** Carries the words out of nested values. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
      super(words, null, false, false);
    }
  }

  private final byte[] text;
  private int at;
  private int depth;

  private GoJson(byte[] text) {
    this.text = text.clone();
  }

  /**
   * The error in a text that should be JSON values one after the other; nothing where it is that.
   * An error of syntax tells how many bytes were read.
   */
  // As Decoder.Decode in encoding/json, and JSONSyntaxError in apimachinery/pkg/util/yaml.
  public static Optional<String> streamProblem(byte[] text) {
    GoJson json = new GoJson(text);
    try {
      json.skipSpace();
      while (json.peek() != END) {
        json.value("looking for beginning of value");
        json.skipSpace();
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(
          json.peek() == END
              ? "unexpected EOF"
              : "json: offset " + (json.at + 1) + ": " + refusal.getMessage());
    }
  }

  /** The error, or nothing for an object or null. */
  public static Optional<String> objectProblem(byte[] text) {
    GoJson json = new GoJson(text);
    try {
      String kind = json.value("looking for beginning of value");
      json.skipSpace();
      if (json.peek() != END) {
        throw json.unexpected("after top-level value");
      }
      return kind.equals("object") || kind.equals("null")
          ? Optional.empty()
          : Optional.of(
              "json: cannot unmarshal " + kind + " into Go value of type map[string]interface {}");
    } catch (Refusal refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }

  private String value(String context) throws Refusal {
    skipSpace();
    int c = peek();
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", "bool");
      case 'f' -> word("false", "bool");
      case 'n' -> word("null", "null");
      default -> {
        if (c == '-' || isDigit(c)) {
          yield number();
        }
        throw unexpected(context);
      }
    };
  }

  private String object() throws Refusal {
    enter();
    skipSpace();
    if (peek() == '}') {
      at++;
      depth--;
      return "object";
    }
    while (true) {
      skipSpace();
      if (peek() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      string();
      skipSpace();
      if (peek() != ':') {
        throw unexpected("after object key");
      }
      at++;
      value("looking for beginning of value");
      skipSpace();
      if (peek() == '}') {
        at++;
        depth--;
        return "object";
      }
      if (peek() != ',') {
        throw unexpected("after object key:value pair");
      }
      at++;
    }
  }

  private String array() throws Refusal {
    enter();
    skipSpace();
    if (peek() == ']') {
      at++;
      depth--;
      return "array";
    }
    while (true) {
      value("looking for beginning of value");
      skipSpace();
      if (peek() == ']') {
        at++;
        depth--;
        return "array";
      }
      if (peek() != ',') {
        throw unexpected("after array element");
      }
      at++;
    }
  }

  private void enter() throws Refusal {
    at++;
    if (++depth > MOST_LEVELS) {
      throw new Refusal("exceeded max depth");
    }
  }

  private String string() throws Refusal {
    at++;
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        escape();
      } else if (peek() < ' ') {
        throw unexpected("in string literal");
      } else {
        at++;
      }
    }
    at++;
    return "string";
  }

  private void escape() throws Refusal {
    if (peek() == 'u') {
      at++;
      for (int i = 0; i < 4; i++) {
        if (Character.digit(peek(), 16) < 0) {
          throw unexpected("in \\u hexadecimal character escape");
        }
        at++;
      }
      return;
    }
    if (peek() == END || "bfnrt\\/\"".indexOf(peek()) < 0) {
      throw unexpected("in string escape code");
    }
    at++;
  }

  private String number() throws Refusal {
    if (peek() == '-') {
      at++;
      if (!isDigit(peek())) {
        throw unexpected("in numeric literal");
      }
    }
    if (peek() == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (peek() == '.') {
      at++;
      if (!isDigit(peek())) {
        throw unexpected("after decimal point in numeric literal");
      }
      skipDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      if (!isDigit(peek())) {
        throw unexpected("in exponent of numeric literal");
      }
      skipDigits();
    }
    return "number";
  }

  private String word(String word, String kind) throws Refusal {
    at++;
    for (int i = 1; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      at++;
    }
    return kind;
  }

  private Refusal unexpected(String context) {
    if (peek() == END) {
      return new Refusal("unexpected end of JSON input");
    }
    return new Refusal("invalid character " + quoted(peek()) + " " + context);
  }

  // As quoteChar in encoding/json/scanner.go, which takes each byte for a character.
  private static String quoted(int c) {
    if (c == '\'') {
      return "'\\''";
    }
    if (c == '"') {
      return "'\"'";
    }
    String quoted = GoText.quoted(String.valueOf((char) c));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  private void skipSpace() {
    while (" \t\r\n".indexOf(peek()) >= 0) {
      at++;
    }
  }

  private void skipDigits() {
    while (isDigit(peek())) {
      at++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int peek() {
    return at < text.length ? Byte.toUnsignedInt(text[at]) : END;
  }
}
