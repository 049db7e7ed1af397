package dev.seatrial.cel.library;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** What is wrong with a regular expression, as Go's {@code regexp} says it. */
public final class RegexWords {
  private RegexWords() {}

  /** What is wrong with the expression, if anything. */
  public static Optional<String> problem(String regex) {
    try {
      Pattern.compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(of(e));
    }
  }

  static String of(PatternSyntaxException problem) {
    String words = "error parsing regexp: " + problem.getDescription();
    return problem.getPattern().isEmpty() ? words : words + ": `" + problem.getPattern() + "`";
  }
}
