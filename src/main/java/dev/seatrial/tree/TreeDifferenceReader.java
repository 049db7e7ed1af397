package dev.seatrial.tree;

import dev.seatrial.tree.TreePage.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Reads what {@link TreeDifferenceWriter} wrote. */
final class TreeDifferenceReader {
  private final byte[] bytes;
  private int at;

  TreeDifferenceReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The tree that differs so from the other one. */
  Tree read(Tree base) {
    byte tag = bytes[at++];
    return switch (tag) {
      case Tag.SAME -> base;
      case Tag.FIELDS -> readFields((ObjectTree) base);
      case Tag.TEXT -> readText(base);
      case Tag.UUID -> Tree.of(new UUID(readEight(), readEight()).toString());
      case Tag.INTEGER -> IntegerTree.of(readLong());
      case Tag.OTHER -> TreeBytes.read(readBytes());
      default -> throw new IllegalStateException("no difference is told by " + tag);
    };
  }

  private Tree readFields(ObjectTree base) {
    long mask = readLong();
    Tree[] values = new Tree[base.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (mask & 1L << i) == 0 ? base.value(i) : read(base.value(i));
    }
    return ObjectTree.owning(base.fieldNames(), values);
  }

  private Tree readText(Tree base) {
    int shared = (int) readLong();
    String rest = new String(readBytes(), StandardCharsets.UTF_8);
    return Tree.of(shared == 0 ? rest : base.text("").substring(0, shared) + rest);
  }

  private byte[] readBytes() {
    int length = (int) readLong();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private long readEight() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | bytes[at++] & 0xff;
    }
    return value;
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
}
