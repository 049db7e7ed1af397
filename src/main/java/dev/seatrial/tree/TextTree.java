package dev.seatrial.tree;

/** A JSON string. */
public record TextTree(String value) implements Tree {
  // What is longer is seldom said twice: UIDs, messages.
  private static final int MOST_CHARACTERS = 26;
  private static final TextTree[] RECENT = new TextTree[1 << 10];

  /**
   * The tree of a string that is likely to have been asked for lately: of a hundred thousand pods
   * each says {@code Running}, in a tree that they share.
   */
  // Threads may share this cache: what one misses of another's is made again.
  static TextTree recent(String value) {
    if (value.length() > MOST_CHARACTERS) {
      return new TextTree(value);
    }
    int slot = NameIndex.spread(value.hashCode()) & RECENT.length - 1;
    TextTree known = RECENT[slot];
    if (known != null && known.value.equals(value)) {
      return known;
    }
    TextTree made = new TextTree(value);
    RECENT[slot] = made;
    return made;
  }

  // Written out, for linking a record's own at first use costs a short command milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof TextTree that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
