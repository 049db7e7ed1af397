package dev.seatrial.tree;

import dev.seatrial.tree.TreeBytes.Tag;
import java.nio.charset.StandardCharsets;
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
  private final ByteWriter out;

  TreeBytesWriter(ByteWriter out) {
    this.out = out;
  }

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

  void write(Tree tree) {
    if (tree instanceof TextTree text) {
      out.writeByte(Tag.TEXT);
      writeString(text.value());
    } else if (tree instanceof ObjectTree || tree instanceof ListTree) {
      writePart(tree);
    } else if (tree instanceof IntegerTree integer) {
      out.writeByte(Tag.INTEGER);
      out.writeLong(integer.value() << 1 ^ integer.value() >> 63);
    } else if (tree instanceof DecimalTree decimal) {
      out.writeByte(Tag.DECIMAL);
      out.writeLong(Double.doubleToRawLongBits(decimal.value()));
    } else if (tree instanceof BooleanTree flag) {
      out.writeByte(flag.value() ? Tag.TRUE : Tag.FALSE);
    } else {
      out.writeByte(tree.isPresent() ? Tag.NULL : Tag.ABSENT);
    }
  }

  private void writePart(Tree tree) {
    Integer known = parts.get(new Part(tree));
    if (known != null) {
      out.writeByte(Tag.SHARED);
      out.writeLong(known);
      return;
    }
    if (tree instanceof ObjectTree object) {
      out.writeByte(Tag.OBJECT);
      writeShape(object);
      for (int i = 0; i < object.size(); i++) {
        write(object.value(i));
      }
    } else if (tree instanceof ListTree list) {
      out.writeByte(Tag.LIST);
      out.writeLong(list.size());
      list.values().forEach(this::write);
    }
    // After its parts, as the reader gets to know it.
    parts.put(new Part(tree), parts.size());
  }

  private void writeShape(ObjectTree object) {
    Integer shared = sharedShapes.get(object.fieldNames());
    if (shared != null) {
      out.writeLong(shared);
      return;
    }
    List<String> names = object.names();
    Integer known = shapes.get(names);
    int shape = known == null ? shapes.size() : known;
    sharedShapes.put(object.fieldNames(), shape);
    out.writeLong(shape);
    if (known == null) {
      shapes.put(names, shape);
      out.writeLong(names.size());
      names.forEach(this::writeString);
    }
  }

  private void writeString(String text) {
    Integer known = strings.get(text);
    out.writeLong(known == null ? strings.size() : known);
    if (known == null) {
      strings.put(text, strings.size());
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
