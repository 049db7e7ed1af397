package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of one resource: found by their keys, listed in the order of these.
 *
 * <p>An object changes far more often than it comes or goes, and many come and go without anybody
 * asking for a list: their order is seen to by who asks. Of events there are ten for each pod that
 * comes and goes, so old ones are packed.
 */
final class Shelf {
  /** How many events are at hand before the oldest are packed. */
  static final int MOST_UNPACKED = 16_384;

  // Where they come on and on without recurring, fewer will do.
  private static final int LEAST_UNPACKED = 2_048;

  private static final int MOST_NEWCOMERS = 1_024;
  private static final String AFTER_ALL_NAMES = "\uffff";

  private final String resource;
  private final Map<ObjectKey, Placed> objects = new LinkedHashMap<>();
  private final NavigableSet<ObjectKey> order = new TreeSet<>();
  // Not in the order yet; some may be gone again.
  private final List<ObjectKey> newcomers = new ArrayList<>();
  private final PackedObjects packed;
  private int mostUnpacked;
  private boolean furnished;

  /** An object in its place. */
  private static final class Placed {
    private final ObjectKey key;
    private Tree object;

    private Placed(ObjectKey key, Tree object) {
      this.key = key;
      this.object = object;
    }
  }

  Shelf(String resource) {
    this.resource = resource;
    this.packed = new PackedObjects(resource);
    this.mostUnpacked = resource.equals(Resources.EVENTS) ? MOST_UNPACKED : Integer.MAX_VALUE;
  }

  /** Whether what there is from the beginning has yet to come; asked once. */
  boolean furnish() {
    boolean first = !furnished;
    furnished = true;
    return first;
  }

  /** The object, or {@link Tree#ABSENT}. */
  Tree get(ObjectKey key) {
    Placed found = objects.get(key);
    return found != null ? found.object : packed.size() == 0 ? Tree.ABSENT : packed.get(key);
  }

  /**
   * The key under which an object was first put here, and the given one where there is none: who
   * finds things by the very same key need not compare names.
   */
  ObjectKey key(ObjectKey equal) {
    Placed found = objects.get(equal);
    return found == null ? equal : found.key;
  }

  /** Puts an object in its place; returns what was there, or {@link Tree#ABSENT}. */
  Tree put(ObjectKey key, Tree object) {
    Placed there = objects.get(key);
    if (there != null) {
      Tree before = there.object;
      there.object = object;
      return before;
    }
    objects.put(key, new Placed(key, object));
    newcomers.add(key);
    if (newcomers.size() > MOST_NEWCOMERS && newcomers.size() > 2 * objects.size()) {
      newcomers.removeIf(known -> !objects.containsKey(known));
    }
    Tree unpacked = packed.size() == 0 ? Tree.ABSENT : packed.take(key);
    if (unpacked.isPresent()) {
      mostUnpacked = Math.min(MOST_UNPACKED, mostUnpacked + PackedObjects.PAGE);
    }
    if (objects.size() > mostUnpacked) {
      pack();
      mostUnpacked = Math.max(LEAST_UNPACKED, mostUnpacked - PackedObjects.PAGE / 2);
    }
    return unpacked;
  }

  private void pack() {
    List<Tree> oldest = new ArrayList<>(PackedObjects.PAGE);
    Iterator<Placed> each = objects.values().iterator();
    while (oldest.size() < PackedObjects.PAGE) {
      Placed placed = each.next();
      oldest.add(placed.object);
      order.remove(placed.key);
      each.remove();
    }
    packed.add(oldest);
  }

  /** Takes an object away; returns it, or {@link Tree#ABSENT} where there was none. */
  Tree remove(ObjectKey key) {
    Placed before = objects.remove(key);
    if (before == null) {
      return packed.take(key);
    }
    order.remove(key);
    return before.object;
  }

  private NavigableSet<ObjectKey> ordered() {
    for (ObjectKey key : newcomers) {
      if (objects.containsKey(key)) {
        order.add(key);
      }
    }
    newcomers.clear();
    return order;
  }

  /** All objects, for looking only. */
  Collection<Tree> all() {
    return packed.size() == 0 ? new View(ordered()) : placed("").values();
  }

  /** The objects of a namespace, for looking only. */
  Collection<Tree> in(String namespace) {
    if (packed.size() > 0) {
      return placed(namespace).values();
    }
    return objects.isEmpty() ? List.of() : new View(keys(namespace));
  }

  /** The objects of a namespace, or of all where it is empty, by their keys. */
  NavigableMap<ObjectKey, Tree> placed(String namespace) {
    NavigableMap<ObjectKey, Tree> placed = new TreeMap<>();
    (namespace.isEmpty() ? ordered() : keys(namespace)).forEach(key -> placed.put(key, get(key)));
    packed.forEach(
        (key, object) -> {
          if (namespace.isEmpty() || namespace.equals(key.namespace())) {
            placed.put(key, object);
          }
        });
    return placed;
  }

  private NavigableSet<ObjectKey> keys(String namespace) {
    ObjectKey from = new ObjectKey(resource, namespace, "");
    ObjectKey to = new ObjectKey(resource, namespace, AFTER_ALL_NAMES);
    return ordered().subSet(from, true, to, false);
  }

  private final class View extends AbstractCollection<Tree> {
    private final Collection<ObjectKey> keys;

    private View(Collection<ObjectKey> keys) {
      this.keys = keys;
    }

    @Override
    public int size() {
      return keys.size();
    }

    @Override
    public boolean isEmpty() {
      return keys.isEmpty();
    }

    @Override
    public Iterator<Tree> iterator() {
      Iterator<ObjectKey> each = keys.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public Tree next() {
          return get(each.next());
        }
      };
    }
  }
}
