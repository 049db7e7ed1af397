package dev.seatrial.tree;

import java.util.Arrays;
import java.util.List;

/**
 * The names of an object's fields in their order, found by their hash.
 *
 * <p>Objects of the same few names share one of these: pods and events come by the hundred
 * thousand. Who adds a name to shared names is led to what others came to by adding the same one.
 *
 * <p>That memory is a cache in which newcomers take the place of others, so it stays small whatever
 * is read. Threads may share it: all that it holds is immutable, and what one thread misses of
 * another's is made again.
 */
final class FieldNames {
  /** No names. */
  static final FieldNames NONE = new FieldNames(new String[0]);

  /** Names beyond so many are data rather than fields, and not shared. */
  static final int MOST_SHARED = 32;

  private static final int FIRST_SUCCESSORS = 2;
  // Some hundred names begin nearly all objects: few of them may have to share a bucket.
  private static final int MOST_SUCCESSORS = 256;
  private static final int BUCKET = 8;
  private static final int FEW = 8;
  private static final int RECENT = 1 << 9;

  // What was lately made of a row of names, so that one look leads there instead of one a name.
  private static final FieldNames[] LATELY = new FieldNames[RECENT];

  private final String[] names;
  private final int[] index;
  private final boolean sorted;
  private final boolean distinct;
  // In buckets by the hash of the added name, the newest of a bucket first; the rest of it is
  // empty, which NullAway cannot be told of arrays.
  private FieldNames[] successors = {};

  private FieldNames(String[] names) {
    this.names = names;
    this.index = NameIndex.of(names, names.length);
    boolean inOrder = true;
    boolean once = true;
    for (int i = 0; i < names.length; i++) {
      inOrder &= i == 0 || names[i - 1].compareTo(names[i]) <= 0;
      once &= position(names[i]) == i;
    }
    this.sorted = inOrder;
    this.distinct = once;
  }

  /** Takes the names, all different; an array of its own. */
  static FieldNames of(String[] names) {
    return names.length > MOST_SHARED ? new FieldNames(names) : shared(names, 0, names.length);
  }

  /** Copies the names in a part of an array, all different. */
  static FieldNames of(String[] names, int from, int to) {
    return to - from > MOST_SHARED
        ? new FieldNames(Arrays.copyOfRange(names, from, to))
        : shared(names, from, to);
  }

  private static FieldNames shared(String[] names, int from, int to) {
    if (from == to) {
      return NONE;
    }
    int ends = names[from].hashCode() + 31 * names[to - 1].hashCode() + to - from;
    int slot = NameIndex.spread(ends) & RECENT - 1;
    FieldNames lately = LATELY[slot];
    if (lately != null && lately.areThese(names, from, to)) {
      return lately;
    }
    FieldNames all = NONE;
    for (int i = from; i < to; i++) {
      all = all.plus(names[i]);
    }
    LATELY[slot] = all;
    return all;
  }

  // Readers and schemas intern their names. Others are found the longer way.
  @SuppressWarnings("ReferenceEquality")
  private boolean areThese(String[] others, int from, int to) {
    if (names.length != to - from) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i] != others[from + i]) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return names.length;
  }

  String name(int position) {
    return names[position];
  }

  List<String> toList() {
    return List.of(names);
  }

  String[] toArray() {
    return names.clone();
  }

  /** Whether they stand in the order of the alphabet. */
  boolean areSorted() {
    return sorted;
  }

  /** Whether each of them is there only once. */
  boolean areDistinct() {
    return distinct;
  }

  /** The position of a name, or -1 where it is not there. */
  // Names are interned and most of what is asked for is a literal: the very same string, so that a
  // look along a few references spares the hash.
  @SuppressWarnings("ReferenceEquality")
  int position(String name) {
    if (names.length <= FEW) {
      for (int i = 0; i < names.length; i++) {
        if (names[i] == name) {
          return i;
        }
      }
    }
    return NameIndex.position(index, names, name);
  }

  /** These names and one more at the end, which is not among them. */
  FieldNames plus(String name) {
    if (names.length >= MOST_SHARED) {
      return new FieldNames(added(name));
    }
    FieldNames known = successor(name);
    if (known != this) {
      return known;
    }
    // Literals are interned too: so most of what is looked up is found without a comparison.
    FieldNames made = new FieldNames(added(name.intern()));
    // A reader finds out only afterwards that a name was written twice.
    if (position(name) < 0) {
      successors = with(made, successors);
    }
    return made;
  }

  /**
   * What is remembered of {@link #plus} for a name, which then is not among these; these names
   * themselves where nothing is.
   */
  FieldNames successor(String name) {
    FieldNames[] known = successors;
    int from = bucket(name, known.length);
    for (int i = from; i < from + BUCKET && i < known.length; i++) {
      FieldNames successor = known[i];
      if (successor == null) {
        return this;
      }
      if (successor.endsWith(name)) {
        return successor;
      }
    }
    return this;
  }

  /** These names but one. */
  FieldNames without(int position) {
    int left = names.length - 1;
    String[] fewer = Arrays.copyOf(names, left);
    System.arraycopy(names, position + 1, fewer, position, left - position);
    return of(fewer);
  }

  private boolean endsWith(String name) {
    return NameIndex.isSame(names[names.length - 1], name, name.hashCode());
  }

  private String[] added(String name) {
    String[] more = Arrays.copyOf(names, names.length + 1);
    more[names.length] = name;
    return more;
  }

  private FieldNames[] with(FieldNames made, FieldNames[] known) {
    FieldNames[] room = known;
    while (!place(made, room) && room.length < MOST_SUCCESSORS) {
      FieldNames[] larger = new FieldNames[Math.max(FIRST_SUCCESSORS, room.length * 2)];
      for (FieldNames each : room) {
        if (each != null) {
          place(each, larger);
        }
      }
      room = larger;
    }
    return room;
  }

  /**
   * Puts a successor first into its bucket, where the others move on. Whether it goes in: of a full
   * bucket the last one has to go, which only the largest room asks for.
   */
  private boolean place(FieldNames successor, FieldNames[] room) {
    int from = bucket(successor.names[names.length], room.length);
    int last = Math.min(from + BUCKET, room.length) - 1;
    if (last < 0 || room[last] != null && room.length < MOST_SUCCESSORS) {
      return false;
    }
    System.arraycopy(room, from, room, from + 1, last - from);
    room[from] = successor;
    return true;
  }

  /** Where the bucket of a name begins; a small room is all one bucket. */
  private static int bucket(String name, int length) {
    int buckets = Math.max(1, length / BUCKET);
    return (NameIndex.spread(name.hashCode()) & (buckets - 1)) * BUCKET;
  }
}
