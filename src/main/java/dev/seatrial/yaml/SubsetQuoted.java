package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;

/** Reads scalars in quotes, also those that go on over several lines. */
// As scanFlowScalar in SnakeYAML Engine's ScannerImpl, 3.2.
final class SubsetQuoted {
  private final SubsetText text;
  private final SubsetNodes nodes;

  SubsetQuoted(SubsetText text, SubsetNodes nodes) {
    this.text = text;
    this.nodes = nodes;
  }

  /** Reads the scalar that begins here, and stops behind its closing quote. */
  void read() {
    int line = text.line();
    int column = text.column();
    nodes.scalar(Tree.of(value()), line, column);
    nodes.ends(text.line(), text.column());
  }

  /** The text of the scalar that begins here; stops behind its closing quote. */
  String value() {
    char quote = text.peek();
    int start = text.position() + 1;
    int i = start;
    char c = text.charAt(i);
    while (c != quote && c != '\\' && c != '\n') {
      c = text.charAt(++i);
    }
    boolean simple = c == quote && (quote == '"' || text.charAt(i + 1) != quote);
    if (simple) {
      text.goTo(i + 1);
      return text.between(start, i);
    }
    text.goTo(start);
    return quote == '"' ? inDoubleQuotes() : inSingleQuotes();
  }

  private String inSingleQuotes() {
    StringBuilder out = new StringBuilder();
    while (text.peek() != '\'' || text.peek(1) == '\'') {
      if (!passedSpace(out)) {
        out.append(text.peek());
        text.skip(text.peek() == '\'' ? 2 : 1);
      }
    }
    text.skip(1);
    return out.toString();
  }

  private String inDoubleQuotes() {
    StringBuilder out = new StringBuilder();
    while (text.peek() != '"') {
      if (text.peek() == '\\') {
        text.skip(1);
        escape(out);
      } else if (!passedSpace(out)) {
        out.append(text.peek());
        text.skip(1);
      }
    }
    text.skip(1);
    return out.toString();
  }

  /** Takes blanks as they are, unless a line ends with them. */
  private boolean passedSpace(StringBuilder out) {
    if (!SubsetText.isBlankOrBreak(text.peek())) {
      return false;
    }
    int start = text.position();
    text.skipBlanks();
    if (text.peek() != '\n') {
      text.append(out, start, text.position());
      return true;
    }
    int blankLines = passedBreaks();
    out.append(blankLines == 0 ? " " : "\n".repeat(blankLines));
    return true;
  }

  /** Goes to the next line with something on it; how many lines without there were. */
  private int passedBreaks() {
    int blankLines = -1;
    while (text.peek() == '\n') {
      blankLines++;
      text.goToNextLine(text.position() + 1);
      if (text.atEnd()) {
        throw new BeyondSubset();
      }
      text.skipBlanks();
    }
    return blankLines;
  }

  private void escape(StringBuilder out) {
    char c = text.peek();
    if (c == '\n') {
      out.append("\n".repeat(passedBreaks()));
      return;
    }
    text.skip(1);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case '"', '\\', '/' -> out.append(c);
      case 'x' -> out.append(codeUnit(2));
      case 'u' -> out.append(codeUnit(4));
      default -> throw new BeyondSubset();
    }
  }

  private char codeUnit(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      char c = text.peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new BeyondSubset();
      }
      value = value * 16 + digit;
      text.skip(1);
    }
    if (Character.isSurrogate((char) value)) {
      throw new BeyondSubset();
    }
    return (char) value;
  }
}
