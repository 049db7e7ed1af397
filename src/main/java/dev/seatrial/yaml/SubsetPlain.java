package dev.seatrial.yaml;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** Reads scalars without quotes, also those that go on over several lines. */
// As scanPlain in SnakeYAML Engine's ScannerImpl, 3.2.
final class SubsetPlain {
  private static final boolean[] NEVER_FIRST = set(",[]{}#&*!|>'\"%@`?: \t\n");
  private static final boolean[] BRACKETS = set(",[]{}");

  private final SubsetText text;
  private final SubsetNodes nodes;

  SubsetPlain(SubsetText text, SubsetNodes nodes) {
    this.text = text;
    this.nodes = nodes;
  }

  private static boolean[] set(String characters) {
    boolean[] set = new boolean[0x80];
    for (int i = 0; i < characters.length(); i++) {
      set[characters.charAt(i)] = true;
    }
    return set;
  }

  private static boolean isIn(boolean[] set, char c) {
    return c < set.length && set[c];
  }

  /** Reads the scalar that begins here, inside a collection of that indentation, and its lines. */
  void read(int indent) {
    checkStart();
    int line = text.line();
    int column = text.column();
    int start = text.position();
    int end = partEnd();
    if (text.column() <= indent) {
      nodes.scalar(finite(Words.plain(text, start, end)), line, column);
      nodes.ends(line, column + end - start);
    } else {
      readOn(new StringBuilder(text.between(start, end)), indent, line);
      nodes.begins(line, column);
    }
  }

  /** A scalar goes on as long as its lines are indented deeper than what it stands in. */
  private void readOn(StringBuilder out, int indent, int firstLine) {
    int line = firstLine;
    int endColumn = 0;
    while (text.column() > indent) {
      if (text.commentPassed()) {
        throw new BeyondSubset();
      }
      int blankLines = text.line() - line - 1;
      out.append(blankLines == 0 ? " " : "\n".repeat(blankLines));
      line = text.line();
      int start = text.position();
      endColumn = text.column() - start;
      int end = partEnd();
      endColumn += end;
      text.append(out, start, end);
    }
    nodes.scalar(finite(PlainScalar.resolve(out.toString())), line, 0);
    nodes.ends(line, endColumn);
  }

  /** Passes the rest of the line; where the scalar's part of it ends. */
  private int partEnd() {
    int i = text.position();
    int end = i;
    char c = text.charAt(i);
    while (c != '\n') {
      char next = text.charAt(i + 1);
      if (c == ' ' || c == '\t') {
        if (next == '#') {
          break;
        }
      } else {
        if (c == ':' && SubsetText.isBlankOrBreak(next)) {
          throw new BeyondSubset();
        }
        end = i + 1;
      }
      i++;
      c = next;
    }
    text.goTo(end);
    text.endLine();
    return end;
  }

  /** Reads the scalar that begins here between brackets, as far as it stands on this line. */
  void readInBrackets() {
    checkStart();
    int start = text.position();
    int column = text.column();
    int end = endInBrackets();
    nodes.scalar(finite(Words.plain(text, start, end)), text.line(), column);
    nodes.ends(text.line(), column + end - start);
    text.goTo(end);
  }

  /** Where the scalar that begins here between brackets ends on this line. */
  int endInBrackets() {
    int i = text.position();
    int end = i;
    char c = text.charAt(i);
    while (c != '\n' && !isIn(BRACKETS, c)) {
      if (c == '?') {
        throw new BeyondSubset();
      }
      char next = text.charAt(i + 1);
      if (c == ':' && (next == '{' || next == '[')) {
        throw new BeyondSubset();
      }
      boolean blank = c == ' ' || c == '\t';
      boolean stops =
          blank
              ? next == '#'
              : c == ':' && (SubsetText.isBlankOrBreak(next) || isIn(BRACKETS, next));
      if (stops) {
        return end;
      }
      i++;
      end = blank ? end : i;
      c = next;
    }
    return end;
  }

  /** Throws where no scalar of the subset begins. */
  void checkStart() {
    char c = text.peek();
    char next = c == '\n' ? '\n' : text.peek(1);
    if (isIn(NEVER_FIRST, c)
        || c == '-' && (SubsetText.isBlankOrBreak(next) || isIn(BRACKETS, next))) {
      throw new BeyondSubset();
    }
  }

  /** What the characters mean as a key. */
  String key(int from, int to) {
    Tree key = Words.key(text, from, to);
    if (key instanceof TextTree word && !word.value().equals("<<")) {
      return word.value();
    }
    Optional<String> name =
        key instanceof TextTree ? Optional.empty() : KeyText.of(key, text.between(from, to));
    if (name.isEmpty()) {
      throw new BeyondSubset();
    }
    return name.get();
  }

  private static Tree finite(Tree value) {
    if (value instanceof DecimalTree decimal && !Double.isFinite(decimal.value())) {
      throw new BeyondSubset();
    }
    return value;
  }
}
