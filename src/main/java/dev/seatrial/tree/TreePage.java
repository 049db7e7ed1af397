package dev.seatrial.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees of few kinds as bytes: each is told by how it differs from the last one of its kind.
 *
 * <p>Nothing is looked up and little compared, so that this takes a fraction of the time of {@link
 * TreeBytes}; but no tree can be read without those before it.
 */
public final class TreePage {
  private static final int ROOM = 1 << 15;

  private TreePage() {}

  /**
   * The bytes of trees.
   *
   * @param kindField the field of a tree that tells its kind
   */
  public static byte[] of(List<Tree> trees, String kindField) {
    ByteWriter out = new ByteWriter(ROOM);
    TreeDifferenceWriter writer = new TreeDifferenceWriter(out);
    Map<Tree, Integer> latest = new LinkedHashMap<>();
    out.writeLong(trees.size());
    for (int i = 0; i < trees.size(); i++) {
      Integer alike = latest.put(trees.get(i).at(kindField), i);
      // How far back it stands, 0 for none.
      out.writeLong(alike == null ? 0 : i - alike);
      writer.write(trees.get(i), alike == null ? Tree.ABSENT : trees.get(alike));
    }
    return out.toBytes();
  }

  /** The trees in the bytes. */
  public static List<Tree> read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, 0);
    TreeDifferenceReader reader = new TreeDifferenceReader(in);
    int size = (int) in.readLong();
    List<Tree> trees = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int back = (int) in.readLong();
      trees.add(reader.read(back == 0 ? Tree.ABSENT : trees.get(i - back)));
    }
    return trees;
  }

  /** How a tree differs from another one. */
  static final class Tag {
    /** Altogether: its own {@link TreeBytes} follow. */
    static final byte OTHER = 0;

    /** Not at all. */
    static final byte SAME = 1;

    /** Some fields of an object do: a mask tells which, and each of them follows. */
    static final byte FIELDS = 2;

    /** It is another text: how much of the beginning is the same, and the rest. */
    static final byte TEXT = 3;

    /** It is a UUID, as two numbers. */
    static final byte UUID = 4;

    /** It is another whole number. */
    static final byte INTEGER = 5;

    private Tag() {}
  }
}
