package dev.seatrial.validation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code regexp/syntax} of Go says of a pattern that it cannot read.
 *
 * <p>Java's reader is asked, once what the two read differently is out of the way. Where it refuses
 * for another reason than Go would have, the pattern is let through.
 */
final class GoRegexp {
  private static final Pattern REPETITION =
      Pattern.compile("\\{[0-9]+(,[0-9]*)?}.*", Pattern.DOTALL);
  private static final String UNKNOWN_ESCAPES = "123456789ZGXRkehHNuc";

  private final String pattern;
  private final StringBuilder java = new StringBuilder();
  private Optional<String> problem = Optional.empty();

  private GoRegexp(String pattern) {
    this.pattern = pattern;
  }

  static Optional<String> problem(String pattern) {
    GoRegexp reader = new GoRegexp(pattern);
    reader.translate();
    return reader.problem.or(reader::javaProblem).map(words -> "error parsing regexp: " + words);
  }

  private void translate() {
    boolean inClass = false;
    for (int i = 0; i < pattern.length() && problem.isEmpty(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        escape(i++);
      } else if (inClass) {
        inClass = c != ']';
        java.append(c == '[' || c == '&' ? "\\" : "").append(c);
      } else if (c == '[') {
        inClass = true;
        i = openClass(i);
      } else if (c == '(') {
        group(i);
      } else {
        boolean literal = c == '{' && !REPETITION.matcher(pattern.substring(i)).matches();
        java.append(literal ? "\\" : "").append(c);
      }
    }
  }

  private void escape(int at) {
    if (at + 1 == pattern.length()) {
      problem = Optional.of("trailing backslash at end of expression: ``");
      return;
    }
    char next = pattern.charAt(at + 1);
    if (UNKNOWN_ESCAPES.indexOf(next) >= 0) {
      problem = Optional.of("invalid escape sequence: `\\" + next + "`");
    }
    java.append('\\').append(next);
  }

  // A closing bracket at the beginning of a class stands for itself.
  private int openClass(int at) {
    int end = pattern.startsWith("^", at + 1) ? at + 1 : at;
    java.append(pattern, at, end + 1);
    if (pattern.startsWith("]", end + 1)) {
      java.append("\\]");
      return end + 1;
    }
    return end;
  }

  private void group(int at) {
    for (String perl : new String[] {"(?=", "(?!", "(?>"}) {
      if (pattern.startsWith(perl, at)) {
        problem = Optional.of("invalid or unsupported Perl syntax: `" + perl + "`");
      }
    }
    if (pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at)) {
      problem = Optional.of("invalid or unsupported Perl syntax: `(?<`");
    }
    java.append('(');
  }

  private Optional<String> javaProblem() {
    try {
      Pattern.compile(java.toString().replace("(?P<", "(?<"));
      return Optional.empty();
    } catch (PatternSyntaxException refused) {
      return reason(refused.getDescription());
    }
  }

  private Optional<String> reason(String description) {
    if (description.startsWith("Unclosed character class")) {
      return Optional.of(
          "missing closing ]: `" + pattern.substring(pattern.lastIndexOf('[')) + "`");
    }
    if (description.startsWith("Unclosed group")) {
      return Optional.of("missing closing ): `" + pattern + "`");
    }
    if (description.startsWith("Unmatched closing")) {
      return Optional.of("unexpected ): `" + pattern + "`");
    }
    if (description.startsWith("Dangling meta character") && pattern.matches("(?s)[*+?].*")) {
      return Optional.of("missing argument to repetition operator: `" + pattern.charAt(0) + "`");
    }
    return Optional.empty();
  }
}
