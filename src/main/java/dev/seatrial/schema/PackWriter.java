package dev.seatrial.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what {@link PackReader} reads; each string stands in a table once. */
final class PackWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> strings;

  PackWriter() {
    this(new LinkedHashMap<>());
  }

  private PackWriter(Map<String, Integer> strings) {
    this.strings = strings;
  }

  /** A writer of its own bytes that shares this one's strings. */
  PackWriter part() {
    return new PackWriter(strings);
  }

  void number(long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void flag(boolean value) {
    number(value ? 1 : 0);
  }

  void string(String text) {
    number(strings.computeIfAbsent(text, unknown -> strings.size()));
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

  int size() {
    return out.size();
  }

  /** This writer's bytes, the table of the body's strings, and the body. */
  byte[] followedByStringsOf(PackWriter body) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    number(body.strings.size());
    for (String text : body.strings.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      texts.writeBytes(bytes);
    }
    out.writeBytes(texts.toByteArray());
    raw(body);
    return out.toByteArray();
  }
}
