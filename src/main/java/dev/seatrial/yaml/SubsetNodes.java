package dev.seatrial.yaml;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Arrays;

/**
 * The values that {@link SubsetReader} has read and not yet put into their mapping or sequence, one
 * above the other, with their places where these are asked for; and the last one read.
 */
final class SubsetNodes {
  private static final int ROOM = 64;

  private final int mostLevels;
  private final boolean placed;
  private String[] names = new String[ROOM];
  private Tree[] values = new Tree[ROOM];
  private Marks[] marks;
  private int[] spots;
  private int size;

  private Tree tree = Tree.NULL;
  private Marks inside = Marks.SCALAR;
  private int line;
  private int column;
  private int endLine;
  private int endColumn;
  private int depth;

  private SubsetNodes(int mostLevels, boolean placed) {
    this.mostLevels = mostLevels;
    this.placed = placed;
    this.marks = new Marks[placed ? ROOM : 0];
    this.spots = new int[placed ? ROOM * Marks.STRIDE : 0];
  }

  /** Nodes that know where they stand. */
  static SubsetNodes placed(YamlLimits limits) {
    return new SubsetNodes(limits.mostLevels(), true);
  }

  /** Nodes without their places. */
  static SubsetNodes unplaced(YamlLimits limits) {
    return new SubsetNodes(limits.mostLevels(), false);
  }

  /** Says that a collection begins. */
  void enter() {
    if (depth++ >= mostLevels) {
      throw new BeyondSubset();
    }
  }

  void leave() {
    depth--;
  }

  int size() {
    return size;
  }

  /** The last value is a scalar that begins after so many characters of a line. */
  void scalar(Tree value, int startLine, int startColumn) {
    tree = value;
    inside = Marks.SCALAR;
    begins(startLine, startColumn);
  }

  /** Where the last value begins. */
  void begins(int firstLine, int beforeColumn) {
    line = firstLine;
    column = beforeColumn + 1;
  }

  /** Where the last value ends. */
  void ends(int lastLine, int afterColumn) {
    endLine = lastLine;
    endColumn = afterColumn + 1;
  }

  /** The last value is nothing, at a place of no length. */
  void nothing(int atLine, int atColumn) {
    scalar(Tree.NULL, atLine, atColumn);
    ends(atLine, atColumn);
  }

  /** Puts the last value on top, as the field of a mapping. */
  void pushField(String name, int keyLine, int keyColumn, int keyLength) {
    push(name);
    if (placed) {
      place(keyLine, keyColumn + 1, keyLength);
    }
  }

  /** Puts the last value on top, as the item of a sequence. */
  void pushItem() {
    push("");
    if (placed) {
      place(line, column, line == endLine ? endColumn - column : 1);
    }
  }

  private void push(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = tree;
    size++;
  }

  /** Notes where the value on top and its key stand. */
  private void place(int keyLine, int keyColumn, int keyLength) {
    if (size > marks.length) {
      marks = Arrays.copyOf(marks, names.length);
      spots = Arrays.copyOf(spots, names.length * Marks.STRIDE);
    }
    marks[size - 1] = inside;
    int at = (size - 1) * Marks.STRIDE;
    spots[at] = keyLine;
    spots[at + 1] = keyColumn;
    spots[at + 2] = keyLength;
    spots[at + 3] = line;
    spots[at + 4] = column;
    spots[at + 5] = endLine;
    spots[at + 6] = endColumn;
  }

  /** Makes a mapping of all from a height on; it ends where its last value does. */
  void mapping(int from, int startLine, int startColumn) {
    ObjectTree object = ObjectTree.of(names, values, from, size);
    if (!object.hasEachNameOnce()) {
      // A key that comes twice is worth a word.
      throw new BeyondSubset();
    }
    tree = object;
    collect(from, startLine, startColumn);
  }

  /** Makes a sequence of all from a height on; it ends where its last value does. */
  void sequence(int from, int startLine, int startColumn) {
    tree = ListTree.of(values, from, size);
    collect(from, startLine, startColumn);
  }

  private void collect(int from, int startLine, int startColumn) {
    if (placed) {
      // Not Arrays.copyOfRange, which asks reflection for the class of the array: see ObjectTree.
      Marks[] children = new Marks[size - from];
      System.arraycopy(marks, from, children, 0, children.length);
      inside =
          Marks.of(Arrays.copyOfRange(spots, from * Marks.STRIDE, size * Marks.STRIDE), children);
    }
    size = from;
    begins(startLine, startColumn);
  }

  /** The last value, the root of a document. */
  Tree root() {
    return tree;
  }

  /** Where it and all in it stand. */
  Marks rootMarks() {
    return Marks.root(new Place(line, column, endLine, endColumn), inside);
  }
}
