package dev.seatrial.pki;

import java.io.ByteArrayOutputStream;

/** Writes DER, the little that must be wrapped anew. */
final class DerText {
  private DerText() {}

  /** A value with its parts, each written already, one after another. */
  static byte[] of(int firstByte, byte[]... parts) {
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      contents.writeBytes(part);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(firstByte);
    int length = contents.size();
    if (length >= 0x80) {
      int bytes = length >= 0x100 ? 2 : 1;
      value.write(0x80 | bytes);
      for (int i = bytes - 1; i > 0; i--) {
        value.write(length >> 8 * i);
      }
    }
    value.write(length);
    value.writeBytes(contents.toByteArray());
    return value.toByteArray();
  }
}
