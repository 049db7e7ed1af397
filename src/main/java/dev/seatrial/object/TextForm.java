package dev.seatrial.object;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * A form that texts may have, and the API server's words for a text that has not.
 *
 * <p>As the {@code IsXxx} functions and {@code RegexError} in {@code
 * k8s.io/apimachinery/pkg/util/validation/validation.go}, v1.37.
 */
public record TextForm(Predicate<String> rule, String words) {
  // Of a character of a Java string, UTF-8 makes no more bytes.
  private static final long MOST_BYTES_OF_A_CHARACTER = 3;

  /** The form of texts that a rule takes, which upstream writes as a regular expression. */
  public static TextForm of(
      Predicate<String> rule, String regex, String words, String... examples) {
    return new TextForm(rule, regexError(words, regex, examples));
  }

  public boolean fits(String text) {
    return rule.test(text);
  }

  /** The words, where the text does not fit. */
  public List<String> wrong(String text) {
    return fits(text) ? List.of() : List.of(words);
  }

  /**
   * As {@link #wrong(String)}, after what is said of a text of more bytes than that.
   *
   * @param unit what upstream calls them: bytes or characters
   */
  public List<String> wrong(String text, int mostBytes, String unit) {
    if (!isLonger(text, mostBytes)) {
      return wrong(text);
    }
    String tooLong = "must be no more than " + mostBytes + " " + unit;
    return fits(text) ? List.of(tooLong) : List.of(tooLong, words);
  }

  /** Whether a text has more than so many bytes in UTF-8. */
  public static boolean isLonger(String text, int mostBytes) {
    return text.length() * MOST_BYTES_OF_A_CHARACTER > mostBytes
        && text.getBytes(StandardCharsets.UTF_8).length > mostBytes;
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
