package dev.seatrial.kubelet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between {@code $((} and {@code ))} in a shell, as a number. */
final class ShellArithmetic {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\d+|\\$?\\w+|\\$\\{\\w+}|<=|>=|==|!=|&&|\\|\\||[-+*/%<>!?:()])\\s*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  /** The operators of two numbers, those that bind least first. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<", "<=", ">", ">="),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final Map<String, String> variables;
  private final Matcher tokens;
  private String token = "";
  private int at;
  private boolean understood = true;

  private ShellArithmetic(String text, Map<String, String> variables) {
    this.tokens = TOKEN.matcher(text);
    this.variables = variables;
  }

  /** The value of an expression; empty where it is none, or asks for an unknown variable. */
  static OptionalLong value(String text, Map<String, String> variables) {
    ShellArithmetic expression = new ShellArithmetic(text, variables);
    expression.next();
    long value = expression.chosen();
    boolean isWhole = expression.understood && expression.token.isEmpty();
    return isWhole ? OptionalLong.of(value) : OptionalLong.empty();
  }

  private void next() {
    int end = tokens.regionEnd();
    if (tokens.region(at, end).lookingAt()) {
      token = tokens.group(1);
      at = tokens.end();
    } else {
      token = "";
      understood &= at == end;
    }
  }

  private boolean took(String expected) {
    boolean found = token.equals(expected);
    if (found) {
      next();
    }
    return found;
  }

  private long chosen() {
    long condition = joined(0);
    if (!took("?")) {
      return condition;
    }
    long yes = chosen();
    understood &= took(":");
    long no = chosen();
    return condition != 0 ? yes : no;
  }

  private long joined(int level) {
    if (level == LEVELS.size()) {
      return single();
    }
    long left = joined(level + 1);
    while (LEVELS.get(level).contains(token)) {
      String operator = token;
      next();
      left = applied(operator, left, joined(level + 1));
    }
    return left;
  }

  private long applied(String operator, long left, long right) {
    return switch (operator) {
      case "||" -> truth(left != 0 || right != 0);
      case "&&" -> truth(left != 0 && right != 0);
      case "==" -> truth(left == right);
      case "!=" -> truth(left != right);
      case "<" -> truth(left < right);
      case "<=" -> truth(left <= right);
      case ">" -> truth(left > right);
      case ">=" -> truth(left >= right);
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      default -> divided(operator, left, right);
    };
  }

  private long divided(String operator, long left, long right) {
    if (right == 0) {
      understood = false;
      return 0;
    }
    return operator.equals("/") ? left / right : left % right;
  }

  private static long truth(boolean holds) {
    return holds ? 1 : 0;
  }

  private long single() {
    if (took("-")) {
      return -single();
    }
    if (took("+")) {
      return single();
    }
    if (took("!")) {
      return truth(single() == 0);
    }
    if (took("(")) {
      long inner = chosen();
      understood &= took(")");
      return inner;
    }
    Optional<String> digits = digits(token);
    next();
    understood &= digits.isPresent();
    return digits.map(Long::parseLong).orElse(0L);
  }

  private Optional<String> digits(String word) {
    String name = word.replaceAll("[${}]", "");
    String value = word.matches("\\d+") ? word : variables.getOrDefault(name, "");
    return NUMBER.matcher(value).matches() ? Optional.of(value) : Optional.empty();
  }
}
