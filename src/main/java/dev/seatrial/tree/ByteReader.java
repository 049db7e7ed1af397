package dev.seatrial.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  /** A reader that begins at a place. */
  ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte readByte() {
    return bytes[at++];
  }

  long readLong() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  long readEight() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | bytes[at++] & 0xff;
    }
    return value;
  }

  /** Bytes that are characters in UTF-8. */
  String readText() {
    int length = (int) readLong();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  byte[] readBytes() {
    int length = (int) readLong();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }
}
