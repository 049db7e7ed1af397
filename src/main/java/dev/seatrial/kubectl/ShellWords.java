package dev.seatrial.kubectl;

import dev.seatrial.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits a command line into words as a POSIX shell does: quotes, escapes, comments.
 *
 * <p>Variables, pipes and the like are no part of it; their characters stand for themselves.
 */
public final class ShellWords {
  private static final String PLAIN = "[A-Za-z0-9_./:@%+,=-]+";

  private static final String ESCAPABLE_IN_QUOTES = "\"\\$`";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /** The words as a line that means them, quoted where they need it. */
  public static String line(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The words of a line. Throws {@link UserError} where a quote is not closed. */
  public static List<String> of(String line) {
    return new ShellWords(line).split();
  }

  private List<String> split() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (Character.isWhitespace(c)) {
        endWord();
      } else if (c == '#' && !inWord) {
        break;
      } else {
        inWord = true;
        take(c);
      }
    }
    endWord();
    return List.copyOf(words);
  }

  private void take(char c) {
    switch (c) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '\\' -> escaped();
      default -> word.append(c);
    }
  }

  private void singleQuoted() {
    int end = line.indexOf('\'', at);
    if (end < 0) {
      throw unclosed('\'');
    }
    word.append(line, at, end);
    at = end + 1;
  }

  private void doubleQuoted() {
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at++);
      boolean escapes =
          c == '\\' && at < line.length() && ESCAPABLE_IN_QUOTES.indexOf(line.charAt(at)) >= 0;
      word.append(escapes ? line.charAt(at++) : c);
    }
    if (at == line.length()) {
      throw unclosed('"');
    }
    at++;
  }

  private void escaped() {
    if (at == line.length()) {
      word.append('\\');
      return;
    }
    char c = line.charAt(at++);
    if (c != '\n') {
      word.append(c);
    }
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private UserError unclosed(char quote) {
    return new UserError(
        "splitting the line \"" + line + "\" into words: the quote " + quote + " is not closed");
  }
}
