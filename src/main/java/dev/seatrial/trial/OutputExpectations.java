package dev.seatrial.trial;

import dev.seatrial.kubectl.Kubectl.Answer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What commands are expected to answer. They are about what was said, so nothing is waited for. */
final class OutputExpectations {
  private OutputExpectations() {}

  /** An expectation on an answer that was given. */
  record OfAnswer(String text, Function<Answer, Seen> eye) implements Expectation {
    @Override
    public String subject() {
      return "";
    }

    @Override
    public Seen look(Scene scene) {
      return eye.apply(scene.examined());
    }
  }

  static Expectation out(String relation, String text) {
    return stream("the output", relation, text, Answer::out);
  }

  static Expectation err(String relation, String text) {
    return stream("the error output", relation, text, Answer::err);
  }

  private static Expectation stream(
      String stream, String relation, String text, Function<Answer, String> side) {
    return new OfAnswer(
        stream + " " + relation + ":\n" + indented(text),
        answer -> {
          String actual = side.apply(answer);
          String said = actual.isEmpty() ? "it is empty" : "it is:\n" + indented(actual);
          boolean isAll = stream.equals("the output") && !answer.err().isEmpty();
          String beside = isAll ? "\nwith the error output:\n" + indented(answer.err()) : "";
          return new Seen(matches(relation, text, actual), said + beside);
        });
  }

  private static boolean matches(String relation, String expected, String actual) {
    return switch (relation) {
      case "is" -> actual.stripTrailing().equals(expected.stripTrailing());
      case "contains" -> actual.contains(expected.stripTrailing());
      case "does not contain" -> !actual.contains(expected.stripTrailing());
      case "is like" -> isLike(expected.stripTrailing(), actual.stripTrailing());
      default -> throw new IllegalArgumentException(relation);
    };
  }

  /** A star stands for any characters of one line, some spaces for any number of them. */
  private static boolean isLike(String pattern, String actual) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("(?<=[*\\n ])|(?=[*\\n ])", -1)) {
      regex.append(
          switch (part) {
            case "*" -> ".*?";
            case " " -> " +";
            case "\n" -> " *\n";
            default -> part.isEmpty() ? "" : Pattern.quote(part);
          });
    }
    return Pattern.matches(regex.toString().replaceAll("( \\+)+", " +"), actual);
  }

  static Expectation exitCode(int code) {
    return new OfAnswer(
        "the exit code is " + code,
        answer ->
            new Seen(
                answer.exitCode() == code,
                "it is "
                    + answer.exitCode()
                    + (answer.err().isEmpty() ? "" : ":\n" + indented(answer.err()))));
  }

  static String indented(String text) {
    return text.stripTrailing().indent(2).stripTrailing();
  }
}
