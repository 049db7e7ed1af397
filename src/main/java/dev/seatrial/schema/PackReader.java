package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;

/** Reads numbers and strings from one place of the binary resource onwards. */
final class PackReader {
  private final byte[] bytes;
  private final Strings strings;
  private int at;

  PackReader(Strings strings, int at) {
    this.bytes = strings.bytes();
    this.strings = strings;
    this.at = at;
  }

  int number() {
    return (int) mask();
  }

  /** A set of versions, or any other number past 32 bits: seven bits a byte, the lowest first. */
  long mask() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  String string() {
    return strings.get(number());
  }

  /** Passes a string; whether it is this one. */
  boolean is(String text) {
    return strings.is(text, number());
  }

  List<String> strings() {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      found.add(string());
    }
    return List.copyOf(found);
  }

  int position() {
    return at;
  }

  void skip(int count) {
    at += count;
  }
}
