package dev.seatrial.tree;

import dev.seatrial.tree.TreePage.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Writes trees as their differences from others; {@link TreePage} has the form. */
final class TreeDifferenceWriter {
  private byte[] bytes = new byte[1 << 14];
  private int size;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes what a tree is where the reader knows the other one. */
  void write(Tree tree, Tree base) {
    if (tree instanceof ObjectTree object
        && base instanceof ObjectTree other
        && isOfSameFields(object, other)) {
      writeFields(object, other);
    } else if (isSame(tree, base)) {
      writeByte(Tag.SAME);
    } else if (tree instanceof TextTree text) {
      writeText(text.value(), base instanceof TextTree other ? other.value() : "");
    } else if (tree instanceof IntegerTree integer) {
      writeByte(Tag.INTEGER);
      writeLong(integer.value());
    } else {
      writeByte(Tag.OTHER);
      writeBytes(TreeBytes.of(tree));
    }
  }

  /** Whether both are written alike: with their fields in the same order, too. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Tree one, Tree other) {
    if (one == other) {
      return true;
    }
    if (one instanceof TextTree text && other instanceof TextTree that) {
      return text.value().equals(that.value());
    }
    if (one instanceof ObjectTree object && other instanceof ObjectTree that) {
      boolean same = isOfSameFields(object, that);
      for (int i = 0; same && i < object.size(); i++) {
        same = isSame(object.value(i), that.value(i));
      }
      return same;
    }
    if (one instanceof ListTree list && other instanceof ListTree that) {
      boolean same = list.size() == that.size();
      for (int i = 0; same && i < list.size(); i++) {
        same = isSame(list.at(i), that.at(i));
      }
      return same;
    }
    return one.getClass() == other.getClass() && one.equals(other);
  }

  // Objects of the same names share these, but for those of very many or rare ones.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOfSameFields(ObjectTree one, ObjectTree other) {
    return one.fieldNames() == other.fieldNames() && one.size() <= FieldNames.MOST_SHARED;
  }

  private void writeFields(ObjectTree object, ObjectTree base) {
    long mask = 0;
    for (int i = 0; i < object.size(); i++) {
      if (!isSame(object.value(i), base.value(i))) {
        mask |= 1L << i;
      }
    }
    if (mask == 0) {
      writeByte(Tag.SAME);
      return;
    }
    writeByte(Tag.FIELDS);
    writeLong(mask);
    for (int i = 0; i < object.size(); i++) {
      if ((mask & 1L << i) != 0) {
        write(object.value(i), base.value(i));
      }
    }
  }

  private void writeText(String text, String base) {
    if (Uuids.isOne(text)) {
      UUID uuid = UUID.fromString(text);
      writeByte(Tag.UUID);
      writeEight(uuid.getMostSignificantBits());
      writeEight(uuid.getLeastSignificantBits());
      return;
    }
    int shared = shared(text, base);
    writeByte(Tag.TEXT);
    writeLong(shared);
    writeBytes(text.substring(shared).getBytes(StandardCharsets.UTF_8));
  }

  // Characters of several bytes are not looked at, so that none is ever cut in two.
  private static int shared(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < most
        && one.charAt(shared) == other.charAt(shared)
        && one.charAt(shared) < 0x80) {
      shared++;
    }
    return shared;
  }

  private void writeBytes(byte[] more) {
    writeLong(more.length);
    ensureRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void writeEight(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      writeByte((byte) (value >>> shift));
    }
  }

  /** Seven bits a byte, the lowest first. */
  void writeLong(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      writeByte((byte) (rest | 0x80));
      rest >>>= 7;
    }
    writeByte((byte) rest);
  }

  private void writeByte(byte value) {
    ensureRoom(1);
    bytes[size++] = value;
  }

  private void ensureRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
