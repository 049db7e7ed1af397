package dev.seatrial.tree.jsonpath;

/** Reads a string in double or single quotes with Go's escapes. */
// As UnquoteExtend in parser.go, v0.37, and strconv.UnquoteChar.
final class Quoted {
  private final String text;
  private final String body;
  private final char quote;
  private int at;

  private Quoted(String text) {
    this.text = text;
    this.body = text.substring(1, text.length() - 1);
    this.quote = text.charAt(0);
  }

  static String read(String text) {
    return new Quoted(text).read();
  }

  private String read() {
    StringBuilder out = new StringBuilder();
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c == quote) {
        throw invalid();
      }
      if (c == '\\') {
        out.appendCodePoint(escape());
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private int escape() {
    if (at >= body.length()) {
      throw invalid();
    }
    char c = body.charAt(at++);
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      case 'x' -> digits(2, 16);
      case 'u' -> digits(4, 16);
      case 'U' -> digits(8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield digits(3, 8);
      }
      default -> {
        if (c != quote) {
          throw invalid();
        }
        yield c;
      }
    };
  }

  private int digits(int count, int radix) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = at < body.length() ? Character.digit(body.charAt(at++), radix) : -1;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        throw invalid();
      }
      value = value * radix + digit;
    }
    if (!Character.isValidCodePoint(value)) {
      throw invalid();
    }
    return value;
  }

  private JsonPathException invalid() {
    return new JsonPathException("unquote string " + text + " error invalid syntax");
  }
}
