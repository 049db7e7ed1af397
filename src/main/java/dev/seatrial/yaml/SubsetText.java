package dev.seatrial.yaml;

import java.util.Arrays;

/** The characters of one document in the subset, and where the {@link SubsetReader} stands. */
final class SubsetText {
  private final char[] chars;
  private final int end;
  private int at;
  private int line;
  private int lineStart;
  private boolean commentPassed;

  /** The characters from a position to an end; the last of them is a line break. */
  SubsetText(Characters text, int from, int end, int firstLine) {
    this.chars = text.array();
    this.end = end;
    this.at = from;
    this.lineStart = from;
    this.line = firstLine;
  }

  /** Whether all are such that a character is a column, and only {@code \n} ends a line. */
  boolean isSubset() {
    for (int i = at; i < end; i++) {
      if (!isAllowed(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char c) {
    if (c >= ' ' && c <= '~' || c == '\t' || c == '\n') {
      return true;
    }
    // Without surrogates, which are half a column, and the other characters that break lines.
    return c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029;
  }

  char peek() {
    return chars[at];
  }

  char peek(int ahead) {
    return chars[at + ahead];
  }

  char charAt(int position) {
    return chars[position];
  }

  String between(int from, int to) {
    return new String(chars, from, to - from);
  }

  char[] copy(int from, int to) {
    return Arrays.copyOfRange(chars, from, to);
  }

  boolean matches(char[] word, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  void append(StringBuilder out, int from, int to) {
    out.append(chars, from, to - from);
  }

  int position() {
    return at;
  }

  void goTo(int position) {
    at = position;
  }

  void skip(int count) {
    at += count;
  }

  /** Goes to the beginning of a line further down; the break before it is the next one. */
  void goToNextLine(int start) {
    at = start;
    lineStart = start;
    line++;
    checkLineStart();
  }

  /** Leaves a line that begins like a directive, a document's end or with a tab. */
  void checkLineStart() {
    if (at < end) {
      char c = chars[at];
      if (c == '\t' || c == '%' || c == '.') {
        throw new BeyondSubset();
      }
    }
  }

  int line() {
    return line;
  }

  /** How many characters stand before this one on its line; -1 at the end of the document. */
  int column() {
    return at >= end ? -1 : at - lineStart;
  }

  boolean atEnd() {
    return at >= end;
  }

  boolean isEntry() {
    return chars[at] == '-' && isBlankOrBreak(chars[at + 1]);
  }

  static boolean isBlankOrBreak(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  void skipSpaces() {
    while (chars[at] == ' ') {
      at++;
    }
  }

  void skipBlanks() {
    while (chars[at] == ' ' || chars[at] == '\t') {
      at++;
    }
  }

  /** Whether nothing but a comment follows on the line. */
  boolean isLineEnd() {
    return chars[at] == '\n' || chars[at] == '#' && isBlankOrBreak(chars[at - 1]);
  }

  /** Passes the end of a line whose values have been read, and goes on to the next content. */
  void endLine() {
    skipBlanks();
    if (!isLineEnd()) {
      throw new BeyondSubset();
    }
    commentPassed = chars[at] == '#';
    toNextLine();
    skipBlankLines();
  }

  /** From the beginning of a line to the next content, over blank lines and comments. */
  void toContent() {
    commentPassed = false;
    skipBlankLines();
  }

  /** Whether a comment stood between the last content and this one. */
  boolean commentPassed() {
    return commentPassed;
  }

  private void skipBlankLines() {
    while (at < end) {
      skipSpaces();
      char c = chars[at];
      if (c == '\t') {
        throw new BeyondSubset();
      }
      if (c != '\n' && c != '#') {
        return;
      }
      commentPassed |= c == '#';
      toNextLine();
    }
  }

  void toNextLine() {
    int i = at;
    while (chars[i] != '\n') {
      i++;
    }
    goToNextLine(i + 1);
  }
}
