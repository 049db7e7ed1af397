package dev.seatrial.server;

import dev.seatrial.tree.GoText;
import dev.seatrial.yaml.YamlLimits;
import java.util.Optional;

/**
 * Says in the words of Go why a text is no JSON.
 *
 * <p>Follows {@code scanner.go} in {@code encoding/json}.
 */
final class GoJson {
  private static final String END = "unexpected end of JSON input";

  private final byte[] bytes;
  private int at;
  private int levels;

  private GoJson(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What is wrong; carries no stack, for it is an answer. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String words) {
      super(words, null, false, false);
    }
  }

  /** The first thing that is wrong; empty where nothing is. */
  static Optional<String> error(byte[] bytes) {
    GoJson scanner = new GoJson(bytes);
    try {
      scanner.value();
      scanner.space();
      if (scanner.at < bytes.length) {
        throw scanner.invalid("after top-level value");
      }
      return Optional.empty();
    } catch (Malformed malformed) {
      return Optional.of(String.valueOf(malformed.getMessage()));
    }
  }

  private void value() throws Malformed {
    space();
    switch (next()) {
      case '{', '[' -> nested();
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw invalid("looking for beginning of value");
    }
  }

  // Go goes 10,000 levels deep; what reads the text after this goes as deep as it does.
  private void nested() throws Malformed {
    if (levels == YamlLimits.STANDARD.mostLevels()) {
      throw invalid("exceeded max depth");
    }
    levels++;
    if (next() == '{') {
      object();
    } else {
      array();
    }
    levels--;
  }

  private void object() throws Malformed {
    at++;
    space();
    if (next() == '}') {
      at++;
      return;
    }
    while (true) {
      space();
      if (next() != '"') {
        throw invalid("looking for beginning of object key string");
      }
      string();
      space();
      if (next() != ':') {
        throw invalid("after object key");
      }
      at++;
      value();
      if (!goesOn('}', "after object key:value pair")) {
        return;
      }
    }
  }

  private void array() throws Malformed {
    at++;
    space();
    if (next() == ']') {
      at++;
      return;
    }
    do {
      value();
    } while (goesOn(']', "after array element"));
  }

  private boolean goesOn(char end, String where) throws Malformed {
    space();
    int found = next();
    if (found != ',' && found != end) {
      throw invalid(where);
    }
    at++;
    return found == ',';
  }

  private void string() throws Malformed {
    at++;
    while (next() != '"') {
      if (next() < ' ') {
        throw invalid("in string literal");
      }
      if (next() == '\\') {
        escape();
      }
      at++;
    }
    at++;
  }

  private void escape() throws Malformed {
    at++;
    int code = next();
    if (code == 'u') {
      for (int i = 0; i < 4; i++) {
        at++;
        if (Character.digit(next(), 16) < 0) {
          throw invalid("in \\u hexadecimal character escape");
        }
      }
    } else if ("bfnrt\\/\"".indexOf(code) < 0) {
      throw invalid("in string escape code");
    }
  }

  private void literal(String word) throws Malformed {
    for (int i = 0; i < word.length(); i++) {
      if (next() != word.charAt(i)) {
        throw invalid("in literal " + word + " (expecting " + quoted(word.charAt(i)) + ")");
      }
      at++;
    }
  }

  private void number() throws Malformed {
    if (next() == '-') {
      at++;
      if (!Character.isDigit(next())) {
        throw invalid("in numeric literal");
      }
    }
    // What follows a zero is no part of the number.
    if (next() == '0') {
      at++;
    } else {
      digits();
    }
    if (at < bytes.length && bytes[at] == '.') {
      at++;
      someDigits("after decimal point in numeric literal");
    }
    if (at < bytes.length && (bytes[at] == 'e' || bytes[at] == 'E')) {
      at++;
      if (next() == '+' || next() == '-') {
        at++;
      }
      someDigits("in exponent of numeric literal");
    }
  }

  private void someDigits(String where) throws Malformed {
    if (!Character.isDigit(next())) {
      throw invalid(where);
    }
    digits();
  }

  private void digits() {
    while (at < bytes.length && Character.isDigit(bytes[at])) {
      at++;
    }
  }

  private void space() {
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
  }

  private int next() throws Malformed {
    if (at >= bytes.length) {
      throw new Malformed(END);
    }
    return bytes[at] & 0xff;
  }

  private Malformed invalid(String where) {
    return new Malformed("invalid character " + quoted(bytes[at] & 0xff) + " " + where);
  }

  // As quoteChar: each byte stands for a character.
  private static String quoted(int letter) {
    if (letter == '\'' || letter == '"') {
      return letter == '"' ? "'\"'" : "'\\''";
    }
    String quoted = GoText.quoted(Character.toString(letter));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }
}
