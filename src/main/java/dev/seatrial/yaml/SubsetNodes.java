package dev.seatrial.yaml;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Arrays;
import java.util.List;

/**
 * The values that {@link SubsetReader} has read and not yet put into their mapping or sequence, one
 * above the other, with their places; and the last one read.
 */
final class SubsetNodes {
  private final int mostLevels;
  private String[] names = new String[64];
  private Tree[] values = new Tree[64];
  private Marks[] marks = new Marks[64];
  private int[] spots = new int[64 * Marks.STRIDE];
  private int size;

  private Tree tree = Tree.ABSENT;
  private Marks inside = Marks.SCALAR;
  private int line;
  private int column;
  private int endLine;
  private int endColumn;
  private int depth;

  SubsetNodes(int mostLevels) {
    this.mostLevels = mostLevels;
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
    int at = (size - 1) * Marks.STRIDE;
    spots[at] = keyLine;
    spots[at + 1] = keyColumn + 1;
    spots[at + 2] = keyLength;
  }

  /** Puts the last value on top, as the item of a sequence. */
  void pushItem() {
    push("");
    int at = (size - 1) * Marks.STRIDE;
    spots[at] = line;
    spots[at + 1] = column;
    spots[at + 2] = line == endLine ? endColumn - column : 1;
  }

  private void push(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
      spots = Arrays.copyOf(spots, size * 2 * Marks.STRIDE);
    }
    names[size] = name;
    values[size] = tree;
    marks[size] = inside;
    int at = size * Marks.STRIDE + 3;
    spots[at] = line;
    spots[at + 1] = column;
    spots[at + 2] = endLine;
    spots[at + 3] = endColumn;
    size++;
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
    // Not Arrays.copyOfRange, which asks reflection for the class of the array: see ObjectTree.
    Marks[] children = new Marks[size - from];
    System.arraycopy(marks, from, children, 0, children.length);
    inside =
        Marks.of(Arrays.copyOfRange(spots, from * Marks.STRIDE, size * Marks.STRIDE), children);
    size = from;
    begins(startLine, startColumn);
  }

  /** The last value as the root of a document. */
  YamlDocument document(Place place) {
    Marks root = Marks.root(new Place(line, column, endLine, endColumn), inside);
    return new YamlDocument(0, place, tree, new SourceMap(tree, root), List.of(), List.of());
  }
}
