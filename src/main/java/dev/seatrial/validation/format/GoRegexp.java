package dev.seatrial.validation.format;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** What {@code regexp/syntax} of Go says of a pattern that it cannot read. */
public final class GoRegexp {
  private GoRegexp() {}

  /** Why the pattern can't be read; empty where it can. */
  public static Optional<String> problem(String pattern) {
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException malformed) {
      return Optional.of(words(malformed, pattern));
    }
  }

  // RE2/J says two things in other words than Go.
  private static String words(PatternSyntaxException malformed, String pattern) {
    String words = "error parsing regexp: " + malformed.getDescription();
    return words.endsWith("internal error")
        ? "error parsing regexp: unexpected ): `" + pattern + "`"
        : words + ": `" + malformed.getPattern() + "`";
  }
}
