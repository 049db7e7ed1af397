package dev.seatrial.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a step with its parameters: {@code I scale {name} to {number}( replicas)}.
 *
 * <p>A part in round brackets may be left out; of words with a slash between them, one is said. A
 * parameter such as {@code {name#1}} has its number, from 0, where languages differ in their order;
 * those without take the free numbers from left to right.
 *
 * @param text the pattern as written in the vocabulary
 * @param regex the same as a regular expression for the whole text of a step
 * @param order the numbers of the parameters, in the order in which they stand
 */
record StepPattern(String text, String regex, List<Integer> order) {
  private static final String NAME = "\"[^\"]+\"|[A-Za-z0-9](?:[A-Za-z0-9./:_@%-]*[A-Za-z0-9%])?";
  private static final Pattern TOKEN =
      Pattern.compile("\\{[\\w#]+}|\\p{L}+(?:/\\p{L}+)+|[()]|[^\\p{L}{}()]+|\\p{L}+");
  static final Pattern PARAMETER = Pattern.compile("\\{(\\w+?)(?:#(\\d+))?}");

  static StepPattern of(String text) {
    StringBuilder regex = new StringBuilder("^");
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      regex.append(part(token.group()));
    }
    return new StepPattern(text, regex.append('$').toString(), order(text));
  }

  private static List<Integer> order(String text) {
    List<Integer> taken = new ArrayList<>();
    PARAMETER
        .matcher(text)
        .results()
        .filter(found -> found.group(2) != null)
        .forEach(found -> taken.add(Integer.valueOf(found.group(2))));
    List<Integer> order = new ArrayList<>();
    int free = 0;
    for (Matcher found = PARAMETER.matcher(text); found.find(); ) {
      if (found.group(2) != null) {
        order.add(Integer.valueOf(found.group(2)));
        continue;
      }
      while (taken.contains(free)) {
        free++;
      }
      order.add(free++);
    }
    return List.copyOf(order);
  }

  /** The types of the parameters, by their numbers. */
  List<String> types() {
    List<String> standing = new ArrayList<>();
    PARAMETER.matcher(text).results().forEach(found -> standing.add(found.group(1)));
    return numbered(standing);
  }

  /** Values, given in the order in which their parameters stand, by the parameters' numbers. */
  List<String> numbered(List<String> standing) {
    List<String> numbered = new ArrayList<>(standing);
    for (int i = 0; i < order.size(); i++) {
      numbered.set(order.get(i), standing.get(i));
    }
    return numbered;
  }

  private static String part(String token) {
    if (token.equals("(")) {
      return "(?:";
    }
    if (token.equals(")")) {
      return ")?";
    }
    if (token.startsWith("{")) {
      return "(" + parameter(token.replaceAll("[{}]|#.*", "")) + ")";
    }
    return token.contains("/") && Character.isLetter(token.charAt(0))
        ? "(?:" + token.replace('/', '|') + ")"
        : Pattern.quote(token);
  }

  private static String parameter(String type) {
    return switch (type) {
      case "name" -> NAME;
      case "names" -> "(?:" + NAME + ")(?:(?:, ?(?:and )?| and |[와과] )(?:" + NAME + "))*";
      case "number" -> "\\d+";
      case "numbers" -> "\\d+(?:(?:, ?(?:and )?| and )\\d+)*";
      case "count" -> Spoken.COUNT;
      case "duration" -> Spoken.DURATION;
      case "resource" -> "CPU|cpu|memory|메모리";
      case "text" -> "\"(?:[^\"\\\\]|\\\\.)*\"";
      default -> throw new IllegalArgumentException("no parameter is of type " + type);
    };
  }

  /** How many parameters it has. */
  int parameters() {
    return order.size();
  }

  /** The words, parameters and alternatives as they are; with what may be left out, and without. */
  List<List<String>> wordings() {
    List<String> full = words(text.replaceAll("[()]", ""));
    List<String> brief = words(text.replaceAll("\\([^)]*\\)", ""));
    return full.equals(brief) ? List.of(full) : List.of(full, brief);
  }

  private static List<String> words(String plain) {
    return List.of(plain.strip().split("\\s+", -1));
  }
}
