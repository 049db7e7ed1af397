package dev.seatrial.kubelet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The commands of a shell script, and what stands between them. */
final class ShellPieces {
  /** What ends a command: a semicolon or the end of a line. */
  static final String END = ";";

  /** The words that are no command where one may begin. */
  static final List<String> KEYWORDS = List.of("if", "then", "elif", "else", "fi", "!");

  private final Deque<String> pieces = new ArrayDeque<>();
  private final StringBuilder piece = new StringBuilder();
  private final String text;
  private int at;
  private int depth;

  private ShellPieces(String text) {
    this.text = text;
  }

  /** The pieces in their order; keywords are pieces of their own. */
  static Deque<String> of(String text) {
    ShellPieces pieces = new ShellPieces(text);
    while (pieces.at < text.length()) {
      pieces.step();
    }
    pieces.endCommand();
    return pieces.pieces;
  }

  private void step() {
    char here = text.charAt(at);
    boolean isTwice = text.startsWith(String.valueOf(here), at + 1);
    if (here == '\\') {
      take(2);
    } else if (here == '\'' || here == '"') {
      take(quoted(here));
    } else if (here == '#' && (piece.isEmpty() || Character.isWhitespace(text.charAt(at - 1)))) {
      at = endOf("\n", at);
    } else if (depth == 0 && (here == ';' || here == '\n')) {
      divide(END);
    } else if (depth == 0 && isTwice && (here == '&' || here == '|')) {
      divide(text.substring(at, at + 2));
    } else {
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      take(1);
    }
  }

  private int quoted(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1 - at;
  }

  private int endOf(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found;
  }

  private void take(int length) {
    int end = Math.min(at + length, text.length());
    piece.append(text, at, end);
    at = end;
  }

  private void divide(String between) {
    endCommand();
    pieces.add(between);
    at += between.length();
  }

  private void endCommand() {
    String rest = piece.toString().strip();
    piece.setLength(0);
    String word = first(rest);
    while (KEYWORDS.contains(word)) {
      pieces.add(word);
      rest = rest.substring(word.length()).strip();
      word = first(rest);
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
  }

  private static String first(String text) {
    return text.split("\\s", 2)[0];
  }
}
