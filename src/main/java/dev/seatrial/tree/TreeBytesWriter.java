package dev.seatrial.tree;

import dev.seatrial.tree.TreeBytes.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes trees; what was written once is pointed to the next time. */
final class TreeBytesWriter {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<List<String>, Integer> shapes = new LinkedHashMap<>();
  // The same by the names that objects share, which spares most looks at the names themselves.
  private final Map<FieldNames, Integer> sharedShapes = new LinkedHashMap<>();
  private final Map<Part, Integer> parts = new LinkedHashMap<>();
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** A tree as it is written: equal ones may have their fields in another order. */
  private record Part(Tree tree) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Part that && isAlike(tree, that.tree);
    }

    private static boolean isAlike(Tree one, Tree other) {
      if (one == other) {
        return true;
      }
      if (one instanceof ObjectTree object && other instanceof ObjectTree that) {
        return isAlike(object, that);
      }
      if (one instanceof ListTree list && other instanceof ListTree that) {
        boolean alike = list.size() == that.size();
        for (int i = 0; alike && i < list.size(); i++) {
          alike = isAlike(list.at(i), that.at(i));
        }
        return alike;
      }
      return one.getClass() == other.getClass() && one.equals(other);
    }

    private static boolean isAlike(ObjectTree one, ObjectTree other) {
      boolean alike = one.size() == other.size();
      for (int i = 0; alike && i < one.size(); i++) {
        alike = one.name(i).equals(other.name(i)) && isAlike(one.value(i), other.value(i));
      }
      return alike;
    }

    @Override
    public int hashCode() {
      return tree.hashCode();
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void writeByte(byte value) {
    ensureRoom(1);
    bytes[size++] = value;
  }

  private void ensureRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  void write(Tree tree) {
    if (tree instanceof TextTree text) {
      writeByte(Tag.TEXT);
      writeString(text.value());
    } else if (tree instanceof ObjectTree || tree instanceof ListTree) {
      writePart(tree);
    } else if (tree instanceof IntegerTree integer) {
      writeByte(Tag.INTEGER);
      writeLong(integer.value() << 1 ^ integer.value() >> 63);
    } else if (tree instanceof DecimalTree decimal) {
      writeByte(Tag.DECIMAL);
      writeLong(Double.doubleToRawLongBits(decimal.value()));
    } else if (tree instanceof BooleanTree flag) {
      writeByte(flag.value() ? Tag.TRUE : Tag.FALSE);
    } else {
      writeByte(tree.isPresent() ? Tag.NULL : Tag.ABSENT);
    }
  }

  private void writePart(Tree tree) {
    Integer known = parts.get(new Part(tree));
    if (known != null) {
      writeByte(Tag.SHARED);
      writeLong(known);
      return;
    }
    if (tree instanceof ObjectTree object) {
      writeByte(Tag.OBJECT);
      writeShape(object);
      for (int i = 0; i < object.size(); i++) {
        write(object.value(i));
      }
    } else if (tree instanceof ListTree list) {
      writeByte(Tag.LIST);
      writeLong(list.size());
      list.values().forEach(this::write);
    }
    // After its parts, as the reader gets to know it.
    parts.put(new Part(tree), parts.size());
  }

  private void writeShape(ObjectTree object) {
    Integer shared = sharedShapes.get(object.fieldNames());
    if (shared != null) {
      writeLong(shared);
      return;
    }
    List<String> names = object.names();
    Integer known = shapes.get(names);
    int shape = known == null ? shapes.size() : known;
    sharedShapes.put(object.fieldNames(), shape);
    writeLong(shape);
    if (known == null) {
      shapes.put(names, shape);
      writeLong(names.size());
      names.forEach(this::writeString);
    }
  }

  private void writeString(String text) {
    Integer known = strings.get(text);
    writeLong(known == null ? strings.size() : known);
    if (known == null) {
      strings.put(text, strings.size());
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      writeLong(utf8.length);
      ensureRoom(utf8.length);
      System.arraycopy(utf8, 0, bytes, size, utf8.length);
      size += utf8.length;
    }
  }

  /** Seven bits a byte, the lowest first. */
  private void writeLong(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      writeByte((byte) (rest | 0x80));
      rest >>>= 7;
    }
    writeByte((byte) rest);
  }
}
