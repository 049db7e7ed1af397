package dev.seatrial.tree;

/**
 * Where each of many names stands in an array, by its hash: open addressing over positions counted
 * from 1, so that 0 is a free slot.
 */
final class NameIndex {
  /** Up to so many names a scan is quicker. */
  static final int SCANNED = 10;

  /** The index of arrays that are scanned. */
  static final int[] NONE = new int[0];

  private NameIndex() {}

  /** The index of the first {@code size} names, all different; {@link #NONE} for a few. */
  static int[] of(String[] names, int size) {
    if (size <= SCANNED) {
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

  /** The position of a name among the first {@code size}, or -1. */
  static int position(int[] index, String[] names, int size, String name) {
    int hash = name.hashCode();
    if (index.length == 0) {
      for (int i = 0; i < size; i++) {
        if (isSame(names[i], name, hash)) {
          return i;
        }
      }
      return -1;
    }
    int mask = index.length - 1;
    for (int slot = spread(hash) & mask; index[slot] != 0; slot = (slot + 1) & mask) {
      if (isSame(names[index[slot] - 1], name, hash)) {
        return index[slot] - 1;
      }
    }
    return -1;
  }

  // Strings keep their hash, so a different name is told apart without a look at its characters.
  private static boolean isSame(String one, String other, int hash) {
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

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
