package dev.seatrial.apiserver;

import dev.seatrial.Check;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.TreePage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Events that are seldom looked at, in a tenth of the room that trees take.
 *
 * <p>They lie in pages as bytes, each as its difference from the last one of the same reason; a
 * page is read as a whole. By the hash of its key an object is found, or found missing, mostly
 * without reading any.
 */
final class PackedObjects {
  /** How many objects make a page. */
  static final int PAGE = 256;

  private final String resource;
  private final List<byte[]> pages = new ArrayList<>();
  private final BitSet gone = new BitSet();
  // Open addressing: a hash above the object's number from 1 on; 0 is free, and who is gone stays.
  private long[] places = new long[1];
  private int size;
  private int readPage = -1;
  private List<Tree> read = List.of();

  PackedObjects(String resource) {
    this.resource = resource;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Packs a page of objects that are not here. */
  void add(List<Tree> objects) {
    Check.that(objects.size() == PAGE, "%d objects are no page", objects.size());
    int first = pages.size() * PAGE;
    pages.add(TreePage.of(objects, "reason"));
    while (first + PAGE > places.length / 2) {
      grow();
    }
    for (int i = 0; i < PAGE; i++) {
      place(place(hash(key(objects.get(i))), first + i));
    }
    size += PAGE;
  }

  /** The object, or {@link Tree#ABSENT}. */
  Tree get(ObjectKey key) {
    int number = find(key);
    return number < 0 ? Tree.ABSENT : object(number);
  }

  /** Takes an object out; returns it, or {@link Tree#ABSENT} where there was none. */
  Tree take(ObjectKey key) {
    int number = find(key);
    if (number < 0) {
      return Tree.ABSENT;
    }
    gone.set(number);
    size--;
    return object(number);
  }

  /** Tells of all objects, in the order in which they were packed. */
  void forEach(BiConsumer<ObjectKey, Tree> consumer) {
    for (int number = 0; number < pages.size() * PAGE; number++) {
      if (!gone.get(number)) {
        Tree object = object(number);
        consumer.accept(key(object), object);
      }
    }
  }

  private int find(ObjectKey key) {
    int hash = hash(key);
    int mask = places.length - 1;
    for (int slot = hash & mask; places[slot] != 0; slot = (slot + 1) & mask) {
      int number = number(places[slot]);
      if (hash(places[slot]) == hash && !gone.get(number) && key.equals(key(object(number)))) {
        return number;
      }
    }
    return -1;
  }

  private static int hash(long place) {
    return (int) (place >>> Integer.SIZE);
  }

  private static long place(int hash, int number) {
    return (long) hash << Integer.SIZE | number + 1;
  }

  private static int number(long place) {
    return (int) place - 1;
  }

  private Tree object(int number) {
    int page = number / PAGE;
    if (page != readPage) {
      read = TreePage.read(pages.get(page));
      readPage = page;
    }
    return read.get(number % PAGE);
  }

  private ObjectKey key(Tree object) {
    return new ObjectKey(
        resource, object.text("", "metadata", "namespace"), object.text("", "metadata", "name"));
  }

  private static int hash(ObjectKey key) {
    // Names that follow each other differ in the last bits alone.
    int mixed = key.hashCode() * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  private void place(long place) {
    int mask = places.length - 1;
    int slot = hash(place) & mask;
    while (places[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    places[slot] = place;
  }

  private void grow() {
    long[] before = places;
    places = new long[before.length * 2];
    for (long place : before) {
      if (place != 0 && !gone.get(number(place))) {
        place(place);
      }
    }
  }
}
