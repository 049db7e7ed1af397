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
  private static final TextTree[] TABLE = new TextTree[1 << 11];

  private Words() {}

  /** What the characters mean as a scalar without quotes. */
  static Tree plain(SubsetText text, int from, int to) {
    if (to - from > LONGEST) {
      return PlainScalar.resolve(text.between(from, to));
    }
    int slot = slot(text, from, to);
    TextTree known = TABLE[slot];
    if (known != null && text.matches(known.value(), from, to)) {
      return known;
    }
    Tree meant = PlainScalar.resolve(text.between(from, to));
    if (meant instanceof TextTree word) {
      TABLE[slot] = word;
    }
    return meant;
  }

  private static int slot(SubsetText text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash ^ hash >>> 16) & (TABLE.length - 1);
  }
}
