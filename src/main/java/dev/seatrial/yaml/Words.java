package dev.seatrial.yaml;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/**
 * Short words that manifests are full of, each made once: field names, kinds, labels.
 *
 * <p>All threads share the table without a lock. A word that two of them make at once is made
 * twice, and no reader sees half of one, for a text is immutable.
 */
final class Words {
  private static final int LONGEST = 40;
  private static final int SLOTS = 1 << 11;
  private static final TextTree[] VALUES = new TextTree[SLOTS];
  private static final TextTree[] KEYS = new TextTree[SLOTS];

  private Words() {}

  /** What the characters mean as a scalar without quotes. */
  static Tree plain(SubsetText text, int from, int to) {
    if (to - from > LONGEST) {
      return PlainScalar.resolve(text.between(from, to));
    }
    int slot = slot(text, from, to);
    TextTree known = VALUES[slot];
    if (known != null && text.matches(known.value(), from, to)) {
      return known;
    }
    Tree meant = PlainScalar.resolve(text.between(from, to));
    if (meant instanceof TextTree word) {
      VALUES[slot] = word;
    }
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
    TextTree known = KEYS[slot];
    if (known != null && text.matches(known.value(), from, to)) {
      return known;
    }
    Tree meant = PlainScalar.resolve(text.between(from, to).intern());
    if (meant instanceof TextTree word) {
      KEYS[slot] = word;
    }
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
