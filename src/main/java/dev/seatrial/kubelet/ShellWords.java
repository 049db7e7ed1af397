package dev.seatrial.kubelet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a shell makes of a command: without quotes, and with variables put in. */
final class ShellWords {
  private static final String FILLED =
      "(\")|\\$\\(\\(((?:[^()]++|\\([^()]*\\))*+)\\)\\)"
          + "|\\$(?:\\{(\\w+)(?::-([^${}'\"`]*))?}|(\\w+|\\?))";
  private static final Pattern INSIDE = Pattern.compile(FILLED + "|([^\\\\`$\"]+)");
  private static final Pattern OUTSIDE =
      Pattern.compile(FILLED + "|'([^']*)'|(\\s+)|([^\\\\`$|&;<>(){}*?~#'\"\\s]+)");

  private final Map<String, String> variables;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean begun;
  private boolean quoted;

  private ShellWords(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * The words of a command; none where the shell would have to do more than put in sums and
   * variables that are known.
   */
  static Optional<List<String>> of(String command, Map<String, String> variables) {
    ShellWords words = new ShellWords(variables);
    int at = 0;
    while (at < command.length()) {
      Matcher part = (words.quoted ? INSIDE : OUTSIDE).matcher(command);
      if (!part.region(at, command.length()).lookingAt() || !words.add(part)) {
        return Optional.empty();
      }
      at = part.end();
    }
    words.end();
    return words.quoted ? Optional.empty() : Optional.of(words.words);
  }

  /** Takes a part in; whether it could. */
  private boolean add(Matcher part) {
    if (part.group(1) != null) {
      quoted = !quoted;
      return put("");
    }
    if (part.group(6) != null) {
      return put(part.group(6));
    }
    if (quoted || part.group(7) == null && part.group(8) == null) {
      return filled(part);
    }
    if (part.group(8) != null) {
      return put(part.group(8));
    }
    end();
    return true;
  }

  private boolean filled(Matcher part) {
    if (part.group(2) != null) {
      OptionalLong sum = ShellArithmetic.value(part.group(2), variables);
      return sum.isPresent() && put(Long.toString(sum.getAsLong()));
    }
    String name = part.group(3) == null ? part.group(5) : part.group(3);
    String value = variables.getOrDefault(name, "");
    if (value.isEmpty() && part.group(4) != null) {
      return put(part.group(4));
    }
    // What is not quoted falls apart at its blanks, and is no word at all where it is empty.
    boolean isOneWord = quoted || !value.isEmpty() && !value.contains(" ");
    return variables.containsKey(name) && isOneWord && put(value);
  }

  private boolean put(String text) {
    begun = true;
    word.append(text);
    return true;
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
      word = new StringBuilder();
      begun = false;
    }
  }
}
