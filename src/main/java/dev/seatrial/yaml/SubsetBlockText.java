package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;

/** Reads literal and folded blocks. */
// As scanBlockScalar in SnakeYAML Engine's ScannerImpl, 3.2.
final class SubsetBlockText {
  private final SubsetText text;
  private final SubsetNodes nodes;
  private final StringBuilder out = new StringBuilder();
  private int indent;

  SubsetBlockText(SubsetText text, SubsetNodes nodes) {
    this.text = text;
    this.nodes = nodes;
  }

  /**
   * Reads the block that begins here, inside a collection of that indentation; stops at the
   * beginning of the first line after it.
   */
  void read(int outerIndent) {
    int line = text.line();
    int column = text.column();
    boolean folded = text.peek() == '>';
    text.skip(1);
    char chomping = text.peek();
    if (chomping == '-' || chomping == '+') {
      text.skip(1);
    }
    if (text.peek() != '\n') {
      throw new BeyondSubset();
    }
    text.goToNextLine(text.position() + 1);
    String value = content(outerIndent, folded, chomping);
    nodes.scalar(Tree.of(value), line, column);
    nodes.ends(text.line(), 0);
  }

  private String content(int outerIndent, boolean folded, char chomping) {
    out.setLength(0);
    int blankLines = leadingBlankLines(outerIndent);
    boolean textBefore = false;
    boolean first = true;
    while (!text.atEnd() && hasIndent()) {
      int start = text.position() + indent;
      boolean textHere = text.charAt(start) != ' ' && text.charAt(start) != '\t';
      if (!first) {
        join(folded && textBefore && textHere, blankLines);
      }
      breaks(blankLines);
      line(start);
      blankLines = blankLines();
      textBefore = textHere;
      first = false;
    }
    switch (chomping) {
      case '-' -> {
        // What ends the last line is no part of it.
      }
      case '+' -> breaks(blankLines + 1);
      default -> breaks(1);
    }
    return out.toString();
  }

  /** Between two lines stands a break, which folding makes a space where no blank line follows. */
  private void join(boolean fold, int blankLines) {
    if (!fold) {
      out.append('\n');
    } else if (blankLines == 0) {
      out.append(' ');
    }
  }

  private void breaks(int count) {
    for (int i = 0; i < count; i++) {
      out.append('\n');
    }
  }

  private void line(int start) {
    int i = start;
    while (text.charAt(i) != '\n') {
      i++;
    }
    text.append(out, start, i);
    text.goToNextLine(i + 1);
  }

  /** The first line with more than spaces gives the indentation; a block without is left alone. */
  private int leadingBlankLines(int outerIndent) {
    int lines = 0;
    int most = 0;
    while (!text.atEnd()) {
      int spaces = spaces();
      if (text.peek(spaces) != '\n') {
        indent = spaces;
        if (spaces <= outerIndent || spaces < most) {
          throw new BeyondSubset();
        }
        return lines;
      }
      most = Math.max(most, spaces);
      lines++;
      text.goToNextLine(text.position() + spaces + 1);
    }
    throw new BeyondSubset();
  }

  /** Passes the lines with nothing but spaces, and not more of them than the indentation. */
  private int blankLines() {
    int lines = 0;
    while (!text.atEnd()) {
      int spaces = spaces();
      if (spaces > indent || text.peek(spaces) != '\n') {
        return lines;
      }
      lines++;
      text.goToNextLine(text.position() + spaces + 1);
    }
    return lines;
  }

  private boolean hasIndent() {
    return spaces() >= indent;
  }

  private int spaces() {
    int count = 0;
    while (text.peek(count) == ' ') {
      count++;
    }
    return count;
  }
}
