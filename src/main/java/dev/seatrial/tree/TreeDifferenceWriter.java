package dev.seatrial.tree;

import dev.seatrial.tree.TreePage.Tag;
import java.util.Optional;
import java.util.UUID;

/** Writes trees as their differences from others; {@link TreePage} has the form. */
final class TreeDifferenceWriter {
  private final ByteWriter out;

  TreeDifferenceWriter(ByteWriter out) {
    this.out = out;
  }

  /** Writes what a tree is where the reader knows the other one. */
  void write(Tree tree, Tree base) {
    if (tree instanceof ObjectTree object
        && base instanceof ObjectTree other
        && isOfSameFields(object, other)) {
      writeFields(object, other);
    } else if (isSame(tree, base)) {
      out.writeByte(Tag.SAME);
    } else if (tree instanceof TextTree text) {
      writeText(text.value(), base instanceof TextTree other ? other.value() : "");
    } else if (tree instanceof IntegerTree integer) {
      out.writeByte(Tag.INTEGER);
      out.writeLong(integer.value());
    } else {
      out.writeByte(Tag.OTHER);
      out.writeBytes(TreeBytes.of(tree));
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
      if (isToBeTold(object.value(i), base.value(i))) {
        mask |= 1L << i;
      }
    }
    if (mask == 0) {
      out.writeByte(Tag.SAME);
      return;
    }
    out.writeByte(Tag.FIELDS);
    out.writeLong(mask);
    for (int i = 0; i < object.size(); i++) {
      if ((mask & 1L << i) != 0) {
        write(object.value(i), base.value(i));
      }
    }
  }

  // Objects of the same fields are gone through once: they tell themselves where they are the same.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isToBeTold(Tree one, Tree other) {
    return one != other
        && (one instanceof ObjectTree object
                && other instanceof ObjectTree that
                && isOfSameFields(object, that)
            || !isSame(one, other));
  }

  private void writeText(String text, String base) {
    Optional<UUID> uuid = Uuids.read(text);
    if (uuid.isPresent()) {
      out.writeByte(Tag.UUID);
      out.writeEight(uuid.get().getMostSignificantBits());
      out.writeEight(uuid.get().getLeastSignificantBits());
      return;
    }
    int shared = shared(text, base);
    out.writeByte(Tag.TEXT);
    out.writeLong(shared);
    out.writeText(text, shared);
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
}
