package dev.seatrial.yaml;

/** The characters of a JSON text, with the line and column of the next one. */
final class JsonCharacters {
  private static final char END = '\0';

  private final String text;
  private int at;
  private int line = 1;
  private int columnZero = -1;

  JsonCharacters(String text) {
    this.text = text;
  }

  int offset() {
    return at;
  }

  int line() {
    return line;
  }

  int column() {
    return at - columnZero;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next character, or NUL at the end. */
  char peek() {
    return atEnd() ? END : text.charAt(at);
  }

  char next() {
    if (atEnd()) {
      throw unexpected("more");
    }
    return text.charAt(at++);
  }

  boolean taken(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  boolean taken(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  void expect(char c) {
    if (!taken(c)) {
      throw unexpected("\"" + c + "\"");
    }
  }

  void skipSpace() {
    while (!atEnd()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return;
      }
      at++;
      if (c == '\n') {
        line++;
        columnZero = at - 1;
      }
    }
  }

  /** A string in quotes. */
  String string() {
    if (!taken('"')) {
      throw unexpected("a string in double quotes");
    }
    int start = at;
    while (!atEnd()
        && text.charAt(at) != '"'
        && text.charAt(at) != '\\'
        && text.charAt(at) >= ' ') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder out = new StringBuilder().append(text, start, at);
    while (!taken('"')) {
      char c = next();
      if (c < ' ') {
        at--;
        throw unexpected("a string that ends on its line");
      }
      out.append(c == '\\' ? escape() : c);
    }
    return out.toString();
  }

  YamlProblemException unexpected(String wanted) {
    String found = atEnd() ? "the end" : "\"" + Character.toString(text.codePointAt(at)) + "\"";
    return new YamlProblemException(
        YamlProblem.Kind.SYNTAX,
        "not JSON: expected " + wanted + ", but found " + found,
        Place.at(line, column()));
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
      default -> {
        at--;
        throw unexpected("an escape that JSON knows");
      }
    };
  }

  private char codeUnit() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected("four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }
}
