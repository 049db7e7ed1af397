package dev.seatrial.tree;

import dev.seatrial.tree.TreePage.Tag;
import java.util.UUID;

/** Reads what {@link TreeDifferenceWriter} wrote. */
final class TreeDifferenceReader {
  private final ByteReader in;

  TreeDifferenceReader(ByteReader in) {
    this.in = in;
  }

  /** The tree that differs so from the other one. */
  Tree read(Tree base) {
    byte tag = in.readByte();
    return switch (tag) {
      case Tag.SAME -> base;
      case Tag.FIELDS -> readFields((ObjectTree) base);
      case Tag.TEXT -> readText(base);
      case Tag.UUID -> Tree.of(new UUID(in.readEight(), in.readEight()).toString());
      case Tag.INTEGER -> IntegerTree.of(in.readLong());
      case Tag.OTHER -> TreeBytes.read(in.readBytes());
      default -> throw new IllegalStateException("no difference is told by " + tag);
    };
  }

  private Tree readFields(ObjectTree base) {
    long mask = in.readLong();
    Tree[] values = new Tree[base.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (mask & 1L << i) == 0 ? base.value(i) : read(base.value(i));
    }
    return ObjectTree.owning(base.fieldNames(), values);
  }

  private Tree readText(Tree base) {
    int shared = (int) in.readLong();
    String rest = in.readText();
    return Tree.of(shared == 0 ? rest : base.text("").substring(0, shared) + rest);
  }
}
