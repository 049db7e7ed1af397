package dev.seatrial.validation.format;

import java.util.ArrayList;
import java.util.List;

/** Small habits of Go's {@code strings} package that the wording of errors depends on. */
public final class GoStrings {
  private GoStrings() {}

  /** The words between white space, as {@code strings.Fields}. */
  public static List<String> fields(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  // As unicode.IsSpace.
  private static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', 0x0B, '\f', '\r', 0x85, 0xA0, 0x1680 -> true;
      case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }
}
