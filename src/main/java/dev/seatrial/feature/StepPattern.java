package dev.seatrial.feature;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a step with its parameters: {@code I scale {name} to {number}( replicas)}.
 *
 * <p>A part in round brackets may be left out; of words with a slash between them, one is said.
 *
 * @param text the pattern as written in the vocabulary
 * @param regex the same as a regular expression for the whole text of a step
 */
record StepPattern(String text, String regex) {
  private static final String NAME = "\"[^\"]+\"|[A-Za-z0-9](?:[A-Za-z0-9./:_@%-]*[A-Za-z0-9%])?";
  private static final Pattern TOKEN =
      Pattern.compile("\\{\\w+}|\\p{L}+(?:/\\p{L}+)+|[()]|[^\\p{L}{}()]+|\\p{L}+");
  static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  static StepPattern of(String text) {
    StringBuilder regex = new StringBuilder("^");
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      regex.append(part(token.group()));
    }
    return new StepPattern(text, regex.append('$').toString());
  }

  private static String part(String token) {
    if (token.equals("(")) {
      return "(?:";
    }
    if (token.equals(")")) {
      return ")?";
    }
    if (token.startsWith("{")) {
      return "(" + parameter(token.substring(1, token.length() - 1)) + ")";
    }
    return token.contains("/") && Character.isLetter(token.charAt(0))
        ? "(?:" + token.replace('/', '|') + ")"
        : Pattern.quote(token);
  }

  private static String parameter(String type) {
    return switch (type) {
      case "name" -> NAME;
      case "names" -> "(?:" + NAME + ")(?:(?:, ?(?:and )?| and )(?:" + NAME + "))*";
      case "number" -> "\\d+";
      case "numbers" -> "\\d+(?:(?:, ?(?:and )?| and )\\d+)*";
      case "count" -> Spoken.COUNT;
      case "duration" -> Spoken.DURATION;
      case "text" -> "\"(?:[^\"\\\\]|\\\\.)*\"";
      default -> throw new IllegalArgumentException("no parameter is of type " + type);
    };
  }

  /** How many parameters it has. */
  int parameters() {
    return (int) PARAMETER.matcher(text).results().count();
  }

  /** The words without brackets and all but the first of alternatives, parameters as they are. */
  List<String> words() {
    String plain = text.replaceAll("[()]", "").replaceAll("(\\p{L}+)(?:/\\p{L}+)+", "$1");
    return List.of(plain.split("\\s+", -1));
  }
}
