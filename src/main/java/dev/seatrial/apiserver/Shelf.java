package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.AbstractCollection;
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
 * <p>An object changes far more often than it comes or goes, and only then the order has to be seen
 * to.
 */
final class Shelf {
  private static final String AFTER_ALL_NAMES = "\uffff";

  private final String resource;
  private final Map<ObjectKey, Tree> objects = new LinkedHashMap<>();
  private final NavigableSet<ObjectKey> order = new TreeSet<>();

  Shelf(String resource) {
    this.resource = resource;
  }

  /** The object, or {@link Tree#ABSENT}. */
  Tree get(ObjectKey key) {
    return objects.getOrDefault(key, Tree.ABSENT);
  }

  /** Puts an object in its place; returns what was there, or {@link Tree#ABSENT}. */
  Tree put(ObjectKey key, Tree object) {
    Tree before = objects.put(key, object);
    if (before == null) {
      order.add(key);
      return Tree.ABSENT;
    }
    return before;
  }

  /** Takes an object away; returns it, or {@link Tree#ABSENT} where there was none. */
  Tree remove(ObjectKey key) {
    Tree before = objects.remove(key);
    order.remove(key);
    return before == null ? Tree.ABSENT : before;
  }

  /** All objects, for looking only. */
  Collection<Tree> all() {
    return new View(order);
  }

  /** The objects of a namespace, for looking only. */
  Collection<Tree> in(String namespace) {
    return order.isEmpty() ? List.of() : new View(keys(namespace));
  }

  /** The objects of a namespace, or of all where it is empty, by their keys. */
  NavigableMap<ObjectKey, Tree> placed(String namespace) {
    NavigableMap<ObjectKey, Tree> placed = new TreeMap<>();
    (namespace.isEmpty() ? order : keys(namespace)).forEach(key -> placed.put(key, get(key)));
    return placed;
  }

  private NavigableSet<ObjectKey> keys(String namespace) {
    ObjectKey from = new ObjectKey(resource, namespace, "");
    ObjectKey to = new ObjectKey(resource, namespace, AFTER_ALL_NAMES);
    return order.subSet(from, true, to, false);
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
