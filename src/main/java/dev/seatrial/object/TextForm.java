package dev.seatrial.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A form that texts may have, and the API server's words for a text that has not.
 *
 * <p>As the {@code IsXxx} functions and {@code RegexError} in {@code
 * k8s.io/apimachinery/pkg/util/validation/validation.go}, v1.37.
 */
public record TextForm(Predicate<String> rule, String words) {
  /** The form of texts that match a regular expression as a whole. */
  public static TextForm of(String regex, String words, String... examples) {
    return new TextForm(
        Pattern.compile(regex).asMatchPredicate(), regexError(words, regex, examples));
  }

  /** Parts between dots are matched one by one: Java's matcher would recurse once for each. */
  public static TextForm dotted(String part, String words, String... examples) {
    Pattern pattern = Pattern.compile(part);
    return new TextForm(
        allParts(pattern), regexError(words, part + "(\\." + part + ")*", examples));
  }

  /** Whether each part between dots matches. */
  public static Predicate<String> allParts(Pattern pattern) {
    return text -> Arrays.stream(text.split("\\.", -1)).allMatch(pattern.asMatchPredicate());
  }

  public boolean fits(String text) {
    return rule.test(text);
  }

  /** The words, where the text does not fit. */
  public List<String> wrong(String text) {
    return fits(text) ? List.of() : List.of(words);
  }

  /** The words for a text that a regular expression does not match. */
  public static String regexError(String words, String regex, String... examples) {
    String regexUsed = "regex used for validation is '" + regex + "')";
    if (examples.length == 0) {
      return words + " (" + regexUsed;
    }
    StringBuilder text = new StringBuilder(words).append(" (e.g. ");
    for (int i = 0; i < examples.length; i++) {
      text.append(i > 0 ? " or " : "").append('\'').append(examples[i]).append("', ");
    }
    return text.append(regexUsed).toString();
  }
}
