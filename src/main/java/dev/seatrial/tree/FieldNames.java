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
  private static final int MOST_SUCCESSORS = 64;

  private final String[] names;
  private final int[] index;
  // By the hash of the added name; a slot may be empty, which NullAway cannot be told of arrays.
  private FieldNames[] successors = {};

  private FieldNames(String[] names) {
    this.names = names;
    this.index = NameIndex.of(names, names.length);
  }

  /** Takes the names, all different; an array of its own. */
  static FieldNames of(String[] names) {
    if (names.length > MOST_SHARED) {
      return new FieldNames(names);
    }
    FieldNames all = NONE;
    for (String name : names) {
      all = all.plus(name);
    }
    return all;
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

  /** The position of a name, or -1 where it is not there. */
  int position(String name) {
    return NameIndex.position(index, names, name);
  }

  /** These names and one more at the end, which is not among them. */
  FieldNames plus(String name) {
    if (names.length >= MOST_SHARED) {
      return new FieldNames(added(name));
    }
    FieldNames[] known = successors;
    if (known.length > 0) {
      FieldNames successor = known[slot(name, known.length)];
      if (successor != null && successor.endsWith(name)) {
        return successor;
      }
    }
    // Literals are interned too: so most of what is looked up is found without a comparison.
    FieldNames made = new FieldNames(added(name.intern()));
    remember(made, known);
    return made;
  }

  /** These names but one. */
  FieldNames without(int position) {
    int left = names.length - 1;
    String[] fewer = Arrays.copyOf(names, left);
    System.arraycopy(names, position + 1, fewer, position, left - position);
    return of(fewer);
  }

  private boolean endsWith(String name) {
    String last = names[names.length - 1];
    return last.hashCode() == name.hashCode() && last.equals(name);
  }

  private String[] added(String name) {
    String[] more = Arrays.copyOf(names, names.length + 1);
    more[names.length] = name;
    return more;
  }

  private void remember(FieldNames made, FieldNames[] known) {
    FieldNames[] room = known;
    String name = made.names[names.length];
    while (room.length == 0 || room[slot(name, room.length)] != null) {
      if (room.length >= MOST_SUCCESSORS) {
        break;
      }
      room = grown(room);
    }
    room[slot(name, room.length)] = made;
    successors = room;
  }

  private FieldNames[] grown(FieldNames[] known) {
    FieldNames[] grown = new FieldNames[Math.max(FIRST_SUCCESSORS, known.length * 2)];
    for (FieldNames each : known) {
      if (each != null) {
        grown[slot(each.names[names.length], grown.length)] = each;
      }
    }
    return grown;
  }

  private static int slot(String name, int length) {
    return NameIndex.spread(name.hashCode()) & (length - 1);
  }
}
