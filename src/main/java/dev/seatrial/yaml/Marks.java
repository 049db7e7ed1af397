package dev.seatrial.yaml;

import java.util.Arrays;

/**
 * Where a value and the values inside it stand: a tree beside the tree, numbers only.
 *
 * <p>The spots of all children lie in one array, so that a scalar costs 28 bytes and no object.
 */
final class Marks {
  static final Marks SCALAR = new Marks(new int[4], new int[0], new Marks[0]);

  /** How many numbers tell where a child stands: three its key, four its value. */
  static final int STRIDE = 7;

  private final int[] own;
  private final int[] spots;
  private final Marks[] children;

  private Marks(int[] own, int[] spots, Marks[] children) {
    this.own = own;
    this.spots = spots;
    this.children = children;
  }

  /** The marks of a value at the root. */
  static Marks root(Place place, Marks content) {
    int[] own = {place.line(), place.column(), place.endLine(), place.endColumn()};
    return new Marks(own, content.spots, content.children);
  }

  /** The marks of children whose spots and marks are at hand, in arrays that are given away. */
  static Marks of(int[] spots, Marks[] children) {
    return new Marks(SCALAR.own, spots, children);
  }

  /** The place of the value itself; known at the root only, its parent knows it elsewhere. */
  Place own() {
    return new Place(own[0], own[1], own[2], own[3]);
  }

  Marks child(int position) {
    return children[position];
  }

  Place key(int position) {
    int at = position * STRIDE;
    return Place.at(spots[at], spots[at + 1], spots[at + 2]);
  }

  Place value(int position) {
    int at = position * STRIDE + 3;
    return new Place(spots[at], spots[at + 1], spots[at + 2], spots[at + 3]);
  }

  /** Gathers the marks of the children of one mapping or sequence. */
  static final class Builder {
    private int[] spots = new int[8 * STRIDE];
    private Marks[] children = new Marks[8];
    private int size;

    int size() {
      return size;
    }

    void add(Place key, Place value, Marks child) {
      if (size == children.length) {
        spots = Arrays.copyOf(spots, spots.length * 2);
        children = Arrays.copyOf(children, children.length * 2);
      }
      put(size++, key, value, child);
    }

    void put(int position, Place key, Place value, Marks child) {
      int at = position * STRIDE;
      spots[at] = key.line();
      spots[at + 1] = key.column();
      spots[at + 2] = Math.max(0, key.line() == key.endLine() ? key.endColumn() - key.column() : 1);
      spots[at + 3] = value.line();
      spots[at + 4] = value.column();
      spots[at + 5] = value.endLine();
      spots[at + 6] = value.endColumn();
      children[position] = child;
    }

    Place key(int position) {
      int at = position * STRIDE;
      return Place.at(spots[at], spots[at + 1], spots[at + 2]);
    }

    Place lastValue() {
      int at = (size - 1) * STRIDE + 3;
      return new Place(spots[at], spots[at + 1], spots[at + 2], spots[at + 3]);
    }

    Marks build() {
      return of(Arrays.copyOf(spots, size * STRIDE), Arrays.copyOf(children, size));
    }
  }
}
