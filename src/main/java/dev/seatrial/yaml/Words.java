package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;

/**
 * Short words that manifests are full of, each made once: field names, kinds, labels, ports.
 *
 * <p>All threads share the table without a lock. A word that two of them make at once is made
 * twice, and no reader sees half of one, for it never changes.
 */
final class Words {
  private static final int LONGEST = 40;
  private static final int SLOTS = 1 << 11;
  private static final Word[] VALUES = new Word[SLOTS];
  private static final Word[] KEYS = new Word[SLOTS];

  private Words() {}

  /** What some characters mean. */
  private static final class Word {
    final char[] characters;
    final Tree meant;

    Word(char[] characters, Tree meant) {
      this.characters = characters;
      this.meant = meant;
    }
  }

  /** What the characters mean as a scalar without quotes. */
  static Tree plain(SubsetText text, int from, int to) {
    if (to - from > LONGEST) {
      return PlainScalar.resolve(text.between(from, to));
    }
    int slot = slot(text, from, to);
    Word known = VALUES[slot];
    if (known != null && text.matches(known.characters, from, to)) {
      return known.meant;
    }
    Tree meant = PlainScalar.resolve(text.between(from, to));
    VALUES[slot] = new Word(text.copy(from, to), meant);
    return meant;
  }

  /**
   * As {@link #plain}, of a key: its string is the very one that code and schemas name the field
   * by, so that they find it without a look at its characters.
   */
  static Tree key(SubsetText text, int from, int to) {
    if (to - from > LONGEST) {
      return PlainScalar.resolve(text.between(from, to));
    }
    int slot = slot(text, from, to);
    Word known = KEYS[slot];
    if (known != null && text.matches(known.characters, from, to)) {
      return known.meant;
    }
    Tree meant = PlainScalar.resolve(text.between(from, to).intern());
    KEYS[slot] = new Word(text.copy(from, to), meant);
    return meant;
  }

  private static int slot(SubsetText text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash ^ hash >>> 16) & (SLOTS - 1);
  }
}
