package dev.seatrial.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Bytes that come one after another, in a room that grows with them. */
final class ByteWriter {
  private byte[] bytes;
  private int size;

  /** A writer with room for some bytes at first. */
  ByteWriter(int room) {
    this.bytes = new byte[room];
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void writeByte(byte value) {
    ensureRoom(1);
    bytes[size++] = value;
  }

  /** Seven bits a byte, the lowest first: small numbers take little room. */
  void writeLong(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      writeByte((byte) (rest | 0x80));
      rest >>>= 7;
    }
    writeByte((byte) rest);
  }

  /** Eight bytes, the highest first. */
  void writeEight(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      writeByte((byte) (value >>> shift));
    }
  }

  /** How many bytes, and then these. */
  void writeBytes(byte[] more) {
    writeLong(more.length);
    ensureRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** The end of a text in UTF-8, after how many bytes that is. */
  void writeText(String text, int from) {
    int length = text.length() - from;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    writeLong(length);
    ensureRoom(length);
    for (int i = from; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /** The sum by which it is told that what was written so far is whole. */
  int checksum() {
    return checksum(bytes, size);
  }

  /** The same of the first bytes of some. */
  static int checksum(byte[] bytes, int size) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, size);
    return (int) sum.getValue();
  }

  private void ensureRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
