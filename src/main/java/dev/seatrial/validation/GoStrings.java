package dev.seatrial.validation;

import java.util.List;
import java.util.stream.Stream;

/** Small habits of Go's {@code strings} package that the wording of errors depends on. */
final class GoStrings {
  private GoStrings() {}

  /** The words between white space, as {@code strings.Fields}. */
  static List<String> fields(String text) {
    return Stream.of(
            text.split(
                "[\\s\\x0B\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
