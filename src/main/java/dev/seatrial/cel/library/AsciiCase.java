package dev.seatrial.cel.library;

/** Upper and lower case of the letters from A to Z alone. */
final class AsciiCase {
  private static final int STEP = 'a' - 'A';

  private AsciiCase() {}

  static String lower(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      changed.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + STEP) : c);
    }
    return changed.toString();
  }

  static String upper(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      changed.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - STEP) : c);
    }
    return changed.toString();
  }
}
