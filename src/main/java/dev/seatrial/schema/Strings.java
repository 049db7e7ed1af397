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

  String get(int place) {
    PackReader in = new PackReader(this, start + place);
    int length = in.number();
    return new String(bytes, in.position(), length, StandardCharsets.UTF_8);
  }
}
