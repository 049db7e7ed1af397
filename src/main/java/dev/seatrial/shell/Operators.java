package dev.seatrial.shell;

import dev.seatrial.UserError;
import dev.seatrial.kubectl.ShellWords;
import java.util.List;
import java.util.Optional;

/** What stands in a command beside its words, outside of quotes: {@code >}, {@code <<}. */
final class Operators {
  private static final String UNKNOWN = "|&;`";

  private final String line;
  private final StringBuilder rest = new StringBuilder();
  private Optional<String> mark = Optional.empty();
  private Optional<CommandLine.Target> target = Optional.empty();
  private int at;

  Operators(String line) {
    this.line = line;
    char quote = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
        break;
      } else if (takes(c)) {
        continue;
      }
      boolean escapes = c == '\\' && quote != '\'' && at + 1 < line.length();
      rest.append(line, at, at + (escapes ? 2 : 1));
      at += escapes ? 2 : 1;
    }
  }

  /** The command without its operators. */
  String rest() {
    return rest.toString();
  }

  /** The line that ends the here-document. */
  Optional<String> mark() {
    return mark;
  }

  Optional<CommandLine.Target> target() {
    return target;
  }

  private boolean takes(char c) {
    if (line.startsWith("<<", at)) {
      at += 2;
      mark = Optional.of(word());
      return true;
    }
    if (c == '>') {
      boolean appends = line.startsWith(">>", at);
      at += appends ? 2 : 1;
      target = Optional.of(new CommandLine.Target(word(), appends));
      return true;
    }
    if (UNKNOWN.indexOf(c) >= 0 || line.startsWith("$(", at) || c == '<') {
      throw new UserError(
          "\""
              + line
              + "\": pipes, lists and substitutions are not part of this shell; give one command a"
              + " line");
    }
    return false;
  }

  private String word() {
    int from = at;
    while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    at = end;
    List<String> words = ShellWords.of(line.substring(from, end));
    if (words.size() != 1) {
      throw new UserError("\"" + line + "\": a word is missing after the operator");
    }
    return words.get(0);
  }
}
