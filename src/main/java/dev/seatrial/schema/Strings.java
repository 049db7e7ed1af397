package dev.seatrial.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The strings of the binary resource, each made when it is first asked for. */
final class Strings {
  /** No strings, for reading what comes before the table. */
  static final Strings NONE = new Strings(new byte[0], new int[1]);

  private final byte[] bytes;
  private final int[] offsets;
  private final List<String> made;

  private Strings(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.made = new ArrayList<>(offsets.length);
    for (int i = 1; i < offsets.length; i++) {
      made.add("");
    }
  }

  /** Reads the table that begins at a place; what follows it begins at {@link #end()}. */
  static Strings at(byte[] bytes, int start) {
    PackReader in = new PackReader(bytes, NONE, start);
    int count = in.number();
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      offsets[i + 1] = offsets[i] + in.number();
    }
    int base = in.position();
    for (int i = 0; i <= count; i++) {
      offsets[i] += base;
    }
    return new Strings(bytes, offsets);
  }

  String get(int index) {
    String text = made.get(index);
    int length = offsets[index + 1] - offsets[index];
    if (text.isEmpty() && length > 0) {
      text = new String(bytes, offsets[index], length, StandardCharsets.UTF_8);
      made.set(index, text);
    }
    return text;
  }

  int end() {
    return offsets[offsets.length - 1];
  }
}
