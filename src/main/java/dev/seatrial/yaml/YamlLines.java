package dev.seatrial.yaml;

/** The text being written, and what the emitter must know of its last line. */
// As the whitespace and indention flags in go.yaml.in/yaml/v2/emitterc.go, v2.4.
final class YamlLines {
  private final StringBuilder out = new StringBuilder();
  private int column;
  private boolean afterSpace = true;
  private boolean indentation = true;

  String text() {
    return out.toString();
  }

  int column() {
    return column;
  }

  /** Whether nothing but indentation and indicators stands on the line. */
  boolean isIndentation() {
    return indentation;
  }

  /** Goes to a column, on a new line unless this one is still blank before it. */
  void breakTo(int indent) {
    if (!indentation || column > indent || column == indent && !afterSpace) {
      lineBreak();
    }
    while (column < indent) {
      put(' ');
    }
    afterSpace = true;
    indentation = true;
  }

  void lineBreak() {
    out.append('\n');
    column = 0;
  }

  void put(int character) {
    out.appendCodePoint(character);
    column++;
  }

  /** A line break that is part of a text. */
  void textBreak(int character) {
    out.appendCodePoint(character);
    column = 0;
  }

  /** A word after a space. */
  void word(String word) {
    space();
    out.append(word);
    column += word.length();
    wordEnded();
  }

  /** An indicator without a space before it. */
  void indicator(String indicator) {
    out.append(indicator);
    column += indicator.length();
    wordEnded();
  }

  /** An indicator after which a mapping may begin on the same line. */
  void nestingIndicator(String indicator) {
    boolean was = indentation;
    word(indicator);
    indentation = was;
  }

  void space() {
    if (!afterSpace) {
      put(' ');
    }
  }

  void wordEnded() {
    afterSpace = false;
    indentation = false;
  }

  void blockBegins() {
    lineBreak();
    afterSpace = true;
    indentation = true;
  }

  void setIndentation(boolean value) {
    indentation = value;
  }

  static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }
}
