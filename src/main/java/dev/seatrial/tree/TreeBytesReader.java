package dev.seatrial.tree;

import dev.seatrial.tree.TreeBytes.BrokenBytesException;
import dev.seatrial.tree.TreeBytes.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link TreeBytesWriter} wrote. */
final class TreeBytesReader {
  private final ByteReader in;
  private final List<TextTree> strings = new ArrayList<>();
  private final List<FieldNames> shapes = new ArrayList<>();
  private final List<Tree> parts = new ArrayList<>();

  TreeBytesReader(ByteReader in) {
    this.in = in;
  }

  Tree read() {
    byte tag = in.readByte();
    return switch (tag) {
      case Tag.NULL -> Tree.NULL;
      case Tag.ABSENT -> Tree.ABSENT;
      case Tag.FALSE -> BooleanTree.FALSE;
      case Tag.TRUE -> BooleanTree.TRUE;
      case Tag.INTEGER -> {
        long value = in.readLong();
        yield IntegerTree.of(value >>> 1 ^ -(value & 1));
      }
      case Tag.DECIMAL -> new DecimalTree(Double.longBitsToDouble(in.readLong()));
      case Tag.TEXT -> readString();
      case Tag.LIST -> remembered(readList());
      case Tag.OBJECT -> remembered(readObject());
      case Tag.SHARED -> parts.get((int) in.readLong());
      default -> throw new BrokenBytesException("no value begins with " + tag);
    };
  }

  private Tree remembered(Tree tree) {
    parts.add(tree);
    return tree;
  }

  private Tree readList() {
    Tree[] items = new Tree[(int) in.readLong()];
    for (int i = 0; i < items.length; i++) {
      items[i] = read();
    }
    return ListTree.of(Arrays.asList(items));
  }

  private Tree readObject() {
    FieldNames names = readShape();
    Tree[] values = new Tree[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read();
    }
    return ObjectTree.owning(names, values);
  }

  private FieldNames readShape() {
    int number = (int) in.readLong();
    if (number < shapes.size()) {
      return shapes.get(number);
    }
    String[] names = new String[(int) in.readLong()];
    for (int i = 0; i < names.length; i++) {
      names[i] = readString().value();
    }
    FieldNames shape = FieldNames.of(names);
    shapes.add(shape);
    return shape;
  }

  private TextTree readString() {
    int number = (int) in.readLong();
    if (number < strings.size()) {
      return strings.get(number);
    }
    TextTree text = new TextTree(in.readText());
    strings.add(text);
    return text;
  }
}
