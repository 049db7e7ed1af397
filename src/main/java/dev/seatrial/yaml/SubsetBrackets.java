package dev.seatrial.yaml;

/** Reads mappings and sequences in brackets. */
// As the flow productions of SnakeYAML Engine's ParserImpl, 3.2.
final class SubsetBrackets {
  private final SubsetText text;
  private final SubsetNodes nodes;
  private final SubsetPlain plain;
  private final SubsetQuoted quoted;

  SubsetBrackets(SubsetText text, SubsetNodes nodes, SubsetPlain plain, SubsetQuoted quoted) {
    this.text = text;
    this.nodes = nodes;
    this.plain = plain;
    this.quoted = quoted;
  }

  /** Reads the collection that begins here, and stops behind its closing bracket. */
  void read() {
    int line = text.line();
    int column = text.column();
    int from = nodes.size();
    nodes.enter();
    if (text.peek() == '[') {
      items();
      nodes.sequence(from, line, column);
    } else {
      fields();
      nodes.mapping(from, line, column);
    }
    nodes.leave();
    nodes.ends(text.line(), text.column());
  }

  private void items() {
    text.skip(1);
    skipSpace();
    while (text.peek() != ']') {
      value();
      nodes.pushItem();
      nextOr(']');
    }
    text.skip(1);
  }

  private void fields() {
    text.skip(1);
    skipSpace();
    while (text.peek() != '}') {
      field();
      nextOr('}');
    }
    text.skip(1);
  }

  private void field() {
    int line = text.line();
    int column = text.column();
    int start = text.position();
    String name = key();
    int length = text.position() - start;
    text.skipSpaces();
    if (text.peek() != ':' || text.line() != line || text.position() - start > SubsetKeys.LONGEST) {
      throw new BeyondSubset();
    }
    text.skip(1);
    skipSpace();
    value();
    nodes.pushField(name, line, column, length);
  }

  private String key() {
    if (isQuote(text.peek())) {
      return quoted.value();
    }
    plain.checkStart();
    int start = text.position();
    int end = plain.endInBrackets();
    text.goTo(end);
    return plain.key(start, end);
  }

  private void value() {
    char c = text.peek();
    if (c == '[' || c == '{') {
      read();
    } else if (isQuote(c)) {
      quoted.read();
    } else {
      plain.readInBrackets();
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Passes a comma, which may also stand before the closing bracket. */
  private void nextOr(char closing) {
    skipSpace();
    if (text.peek() == ',') {
      text.skip(1);
      skipSpace();
    } else if (text.peek() != closing) {
      throw new BeyondSubset();
    }
  }

  private void skipSpace() {
    text.skipSpaces();
    while (text.isLineEnd()) {
      text.toNextLine();
      if (text.atEnd()) {
        throw new BeyondSubset();
      }
      text.skipSpaces();
    }
  }
}
