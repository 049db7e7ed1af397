package dev.seatrial.schema;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes what {@link PackReader} reads; each string stands in a table once. */
final class PackWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringTable strings;

  PackWriter(StringTable strings) {
    this.strings = strings;
  }

  /** A writer of its own bytes that shares this one's strings. */
  PackWriter part() {
    return new PackWriter(strings);
  }

  void number(long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void flag(boolean value) {
    number(value ? 1 : 0);
  }

  void string(String text) {
    number(strings.place(text));
  }

  void strings(List<String> texts) {
    number(texts.size());
    texts.forEach(this::string);
  }

  /** The bytes of a part, preceded by their number. */
  void sized(PackWriter part) {
    number(part.out.size());
    raw(part);
  }

  void raw(PackWriter part) {
    out.writeBytes(part.out.toByteArray());
  }

  void bytes(byte[] some) {
    out.writeBytes(some);
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
