package dev.seatrial.tree;

/**
 * Where each of several names stands in an array, by its hash: open addressing over positions
 * counted from 1, so that 0 is a free slot.
 */
final class NameIndex {
  /** The index of no names. */
  static final int[] NONE = {0};

  private NameIndex() {}

  /** The index of the first {@code size} names, all different. */
  static int[] of(String[] names, int size) {
    if (size == 0) {
      return NONE;
    }
    int[] index = new int[Integer.highestOneBit(size) * 4];
    for (int i = 0; i < size; i++) {
      add(index, names[i], i);
    }
    return index;
  }

  /** The index with one more name at the end; made anew where it would get crowded. */
  static int[] grown(int[] index, String[] names, int size) {
    if (size * 2 > index.length) {
      return of(names, size);
    }
    add(index, names[size - 1], size - 1);
    return index;
  }

  /** The position of a name, or -1. */
  static int position(int[] index, String[] names, String name) {
    int hash = name.hashCode();
    int mask = index.length - 1;
    for (int slot = spread(hash) & mask; index[slot] != 0; slot = (slot + 1) & mask) {
      if (isSame(names[index[slot] - 1], name, hash)) {
        return index[slot] - 1;
      }
    }
    return -1;
  }

  // Strings keep their hash, so a different name is told apart without a look at its characters.
  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(String one, String other, int hash) {
    return one == other || one.hashCode() == hash && one.equals(other);
  }

  private static void add(int[] index, String name, int position) {
    int mask = index.length - 1;
    int slot = spread(name.hashCode()) & mask;
    while (index[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    index[slot] = position + 1;
  }

  /** Brings the upper half of a hash to bear on the lower. */
  static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
