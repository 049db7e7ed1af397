package dev.seatrial.schema;

import java.nio.charset.StandardCharsets;

/**
 * The strings of the binary resource. A string is named by its place, so that nothing has to be
 * read before the first one is asked for.
 */
final class Strings {
  private final byte[] bytes;
  private final int start;

  Strings(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the string at a place is this one, of ASCII, without making it. */
  boolean is(String text, int place) {
    PackReader in = new PackReader(this, start + place);
    int length = in.number();
    if (length != text.length()) {
      return false;
    }
    int from = in.position();
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String get(int place) {
    PackReader in = new PackReader(this, start + place);
    int length = in.number();
    return new String(bytes, in.position(), length, StandardCharsets.UTF_8);
  }
}
