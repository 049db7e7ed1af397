package dev.seatrial.kubelet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code echo} prints in a shell, where that is plain to see. */
final class EchoedText {
  private static final Pattern PART =
      Pattern.compile("'([^']*)'|\"([^\"\\\\`]*)\"|([^\\s'\"\\\\`|&<>()*?\\[\\]~#]+)|(\\s+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+)|(.|$))");

  private EchoedText() {}

  /**
   * The text that the words after {@code echo} come to; none where the shell would have to do more
   * than put in variables that the container itself declares.
   */
  static Optional<String> of(String words, Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    Matcher part = PART.matcher(words);
    int at = 0;
    while (at < words.length()) {
      if (!part.find(at) || part.start() != at) {
        return Optional.empty();
      }
      at = part.end();
      if (part.group(1) != null) {
        text.append(part.group(1));
      } else if (part.group(4) != null) {
        text.append(' ');
      } else {
        String open = part.group(2) == null ? part.group(3) : part.group(2);
        Optional<String> filled = filled(open, environment);
        if (filled.isEmpty()) {
          return Optional.empty();
        }
        text.append(filled.get());
      }
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> filled(String text, Map<String, String> environment) {
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(text);
    int at = 0;
    while (variable.find()) {
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      String value = name == null ? null : environment.get(name);
      if (value == null) {
        return Optional.empty();
      }
      filled.append(text, at, variable.start()).append(value);
      at = variable.end();
    }
    return Optional.of(filled.append(text.substring(at)).toString());
  }
}
