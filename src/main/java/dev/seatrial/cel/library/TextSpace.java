package dev.seatrial.cel.library;

/** White space at the ends of a text, as Go's {@code strings.TrimSpace} knows it. */
final class TextSpace {
  private TextSpace() {}

  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  // unicode.IsSpace: the Latin-1 spaces, and what Unicode gives the property White_Space.
  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
  }
}
