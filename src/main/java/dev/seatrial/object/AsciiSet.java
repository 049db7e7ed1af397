package dev.seatrial.object;

/**
 * A set of ASCII characters.
 *
 * @param low those below 64, one bit each
 * @param high the others
 */
record AsciiSet(long low, long high) {
  /** The ranges of characters whose first and last ones are written in pairs: {@code az09}. */
  static AsciiSet of(String ranges) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < ranges.length(); i += 2) {
      for (char c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
        low |= c < 64 ? 1L << c : 0;
        high |= c < 64 ? 0 : 1L << c;
      }
    }
    return new AsciiSet(low, high);
  }

  boolean has(char c) {
    return c < 128 && ((c < 64 ? low : high) >>> c & 1) != 0;
  }

  boolean hasAll(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
