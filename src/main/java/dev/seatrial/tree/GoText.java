package dev.seatrial.tree;

/** Strings as Go prints them, for messages that Kubernetes writes with {@code %q}. */
public final class GoText {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7f;

  private GoText() {}

  /** The text in double quotes, as {@code strconv.Quote} does it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(c, out));
    return out.append('"').toString();
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case 7 -> out.append("\\a");
      case 11 -> out.append("\\v");
      default -> appendOther(c, out);
    }
  }

  private static void appendOther(int c, StringBuilder out) {
    if (c < FIRST_PRINTABLE || c == DELETE) {
      out.append(String.format("\\x%02x", c));
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    }
  }

  // As strconv.IsPrint: letters, marks, numbers, punctuation, symbols, and the ASCII space only.
  private static boolean isPrintable(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
