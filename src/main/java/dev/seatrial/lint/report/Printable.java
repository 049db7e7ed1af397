package dev.seatrial.lint.report;

/** Text of a stranger's that may be shown: without what a terminal or a parser would obey. */
final class Printable {
  private Printable() {}

  /** Control characters but tabs and line breaks, and halves of characters, become a mark. */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0;
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        printable.append(c).append(text.charAt(++i));
      } else {
        boolean bad = control || Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff';
        printable.append(bad ? '\ufffd' : c);
      }
    }
    return printable.toString();
  }
}
