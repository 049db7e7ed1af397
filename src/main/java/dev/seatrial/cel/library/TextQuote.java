package dev.seatrial.cel.library;

/** A text as a literal of the language. As {@code quote} in ext/strings.go of cel-go. */
final class TextQuote {
  private TextQuote() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(c, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int c, StringBuilder quoted) {
    switch (c) {
      case 0x07 -> quoted.append("\\a");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 0x0b -> quoted.append("\\v");
      case '\\' -> quoted.append("\\\\");
      case '"' -> quoted.append("\\\"");
      default -> quoted.appendCodePoint(c);
    }
  }
}
