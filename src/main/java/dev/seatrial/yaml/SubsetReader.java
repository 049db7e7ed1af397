package dev.seatrial.yaml;

/**
 * Reads the plain subset of YAML that manifests are written in: block mappings and sequences,
 * scalars of all styles, simple brackets, comments.
 *
 * <p>What it reads, it reads as {@link DocumentBuilder} does, to the column of every mark, in a
 * sixth of the time. What it does not take for certain, and all that is wrong, it leaves to that
 * one: anchors, tags, directives, keys that are no words or come twice, tabs where they matter.
 */
final class SubsetReader {
  private final SubsetText text;
  private final SubsetNodes nodes;
  private final SubsetPlain plain;
  private final SubsetKeys keys;
  private final SubsetQuoted quoted;
  private final SubsetBlockText blockText;
  private final SubsetBrackets brackets;

  SubsetReader(SubsetText text, SubsetNodes nodes) {
    this.text = text;
    this.nodes = nodes;
    this.plain = new SubsetPlain(text, nodes);
    this.quoted = new SubsetQuoted(text, nodes);
    this.keys = new SubsetKeys(text, plain, quoted);
    this.blockText = new SubsetBlockText(text, nodes);
    this.brackets = new SubsetBrackets(text, nodes, plain, quoted);
  }

  /**
   * Whether the document is in the subset; its root is then the last of the nodes, null where the
   * document holds no more than comments.
   */
  boolean reads() {
    try {
      text.checkLineStart();
      text.toContent();
      if (text.atEnd()) {
        nodes.nothing(text.line(), 0);
      } else {
        root();
      }
      return true;
    } catch (BeyondSubset left) {
      return false;
    }
  }

  private void root() {
    if (text.isEntry()) {
      sequence(text.column(), -1);
    } else {
      mapping(text.column(), requiredColon());
    }
    if (!text.atEnd()) {
      throw new BeyondSubset();
    }
  }

  /** Reads the value that begins here, in a collection of that indentation, up to what follows. */
  private void node(int column, int indent) {
    if (text.isEntry()) {
      sequence(column, indent);
      return;
    }
    int colon = keys.colon();
    if (colon > 0) {
      mapping(column, colon);
    } else {
      value(indent);
    }
  }

  private void mapping(int column, int firstColon) {
    int line = text.line();
    int from = nodes.size();
    nodes.enter();
    field(column, firstColon);
    while (text.column() == column) {
      field(column, requiredColon());
    }
    if (text.column() > column) {
      throw new BeyondSubset();
    }
    nodes.mapping(from, line, column);
    nodes.leave();
  }

  private int requiredColon() {
    int colon = keys.colon();
    if (colon < 0) {
      throw new BeyondSubset();
    }
    return colon;
  }

  private void field(int indent, int colon) {
    int line = text.line();
    int column = text.column();
    int start = text.position();
    String name = keys.name(colon);
    int length = text.position() - start;
    text.goTo(colon + 1);
    fieldValue(indent);
    nodes.pushField(name, line, column, length);
  }

  private void fieldValue(int indent) {
    int line = text.line();
    int column = text.column();
    text.skipSpaces();
    if (!text.isLineEnd()) {
      value(indent);
      return;
    }
    text.endLine();
    int next = text.column();
    if (next > indent) {
      node(next, indent);
    } else if (next == indent && text.isEntry()) {
      // The items of a field may stand at the column of its key.
      sequence(next, indent);
    } else {
      nodes.nothing(line, column);
    }
  }

  /** The items that begin at a column, in a collection of that indentation, maybe the same. */
  private void sequence(int column, int indent) {
    int line = text.line();
    int from = nodes.size();
    nodes.enter();
    item(column);
    while (text.column() == column && text.isEntry()) {
      item(column);
    }
    if (text.column() > column || text.column() == column && indent != column) {
      throw new BeyondSubset();
    }
    nodes.sequence(from, line, column);
    nodes.leave();
  }

  private void item(int indent) {
    text.skip(1);
    int line = text.line();
    int column = text.column();
    text.skipSpaces();
    if (!text.isLineEnd()) {
      node(text.column(), indent);
    } else {
      text.endLine();
      int next = text.column();
      if (next > indent) {
        node(next, indent);
      } else {
        nodes.nothing(line, column);
      }
    }
    nodes.pushItem();
  }

  /** Reads a scalar or brackets, up to what follows. */
  private void value(int indent) {
    switch (text.peek()) {
      case '"', '\'' -> {
        quoted.read();
        text.endLine();
      }
      case '[', '{' -> {
        brackets.read();
        text.endLine();
      }
      case '|', '>' -> {
        blockText.read(indent);
        text.toContent();
      }
      default -> plain.read(indent);
    }
  }
}
