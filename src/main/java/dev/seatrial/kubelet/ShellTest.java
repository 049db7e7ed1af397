package dev.seatrial.kubelet;

import java.util.List;
import java.util.Optional;

/** What {@code test}, {@code [} and {@code [[} say of their words. */
final class ShellTest {
  private static final String NUMBER = "-?\\d{1,18}";

  private ShellTest() {}

  /** Whether a command begins like one. */
  static boolean isOne(List<String> words) {
    return !words.isEmpty() && List.of("test", "[", "[[").contains(words.get(0));
  }

  /** Whether the condition holds; none where it asks for files, or for more than one thing. */
  static Optional<Boolean> holds(List<String> words) {
    String first = words.get(0);
    int last = words.size() - (first.equals("test") ? 0 : 1);
    String closing = first.replace('[', ']');
    boolean isClosed = first.equals("test") || words.get(words.size() - 1).equals(closing);
    return isClosed && last > 0 ? condition(words.subList(1, last)) : Optional.empty();
  }

  private static Optional<Boolean> condition(List<String> words) {
    if (words.size() > 1 && words.get(0).equals("!")) {
      return condition(words.subList(1, words.size())).map(holds -> !holds);
    }
    return switch (words.size()) {
      case 0 -> Optional.of(false);
      case 1 -> Optional.of(!words.get(0).isEmpty());
      case 2 -> ofText(words.get(0), words.get(1));
      case 3 -> compared(words.get(0), words.get(1), words.get(2));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> ofText(String operator, String text) {
    return switch (operator) {
      case "-n" -> Optional.of(!text.isEmpty());
      case "-z" -> Optional.of(text.isEmpty());
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> compared(String left, String operator, String right) {
    return switch (operator) {
      case "=", "==" -> Optional.of(left.equals(right));
      case "!=" -> Optional.of(!left.equals(right));
      default ->
          left.matches(NUMBER) && right.matches(NUMBER)
              ? ordered(Long.compare(Long.parseLong(left), Long.parseLong(right)), operator)
              : Optional.empty();
    };
  }

  private static Optional<Boolean> ordered(int order, String operator) {
    return switch (operator) {
      case "-eq" -> Optional.of(order == 0);
      case "-ne" -> Optional.of(order != 0);
      case "-lt" -> Optional.of(order < 0);
      case "-le" -> Optional.of(order <= 0);
      case "-gt" -> Optional.of(order > 0);
      case "-ge" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }
}
