package dev.seatrial.object;

/**
 * Qualified names that were found right lately: the same few keys of labels stand in nearly every
 * manifest.
 *
 * <p>All threads share the table without a lock: who misses what another one found looks again.
 */
final class RightNames {
  private static final int SLOTS = 1 << 8;
  private static final String[] TABLE = new String[SLOTS];

  private RightNames() {}

  static boolean has(String name) {
    return name.equals(TABLE[slot(name)]);
  }

  static void add(String name) {
    TABLE[slot(name)] = name;
  }

  private static int slot(String name) {
    return (name.hashCode() ^ name.hashCode() >>> 16) & (SLOTS - 1);
  }
}
