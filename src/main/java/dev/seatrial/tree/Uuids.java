package dev.seatrial.tree;

/** UUIDs as Kubernetes writes them: 36 characters, of which 32 are small hexadecimal digits. */
final class Uuids {
  private static final int LENGTH = 36;

  private Uuids() {}

  /** Whether the text is written so, and so can be told from its two numbers alone. */
  static boolean isOne(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char each = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      boolean digit = each >= '0' && each <= '9' || each >= 'a' && each <= 'f';
      if (dash ? each != '-' : !digit) {
        return false;
      }
    }
    return true;
  }
}
