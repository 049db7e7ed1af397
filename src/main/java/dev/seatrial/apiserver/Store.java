package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All objects of one cluster under one revision counter, as etcd keeps them.
 *
 * <p>Lists come in the order of namespace and name. Objects are found by owner and pods by node
 * without a search, so that no single change costs more in a larger cluster.
 */
public final class Store {
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<String, Set<ObjectKey>> byOwner = new LinkedHashMap<>();
  private final Map<String, Set<ObjectKey>> byNode = new LinkedHashMap<>();
  // By resource and namespace, of those resources of which somebody asked.
  private final Map<String, Map<String, Set<ObjectKey>>> orphans = new LinkedHashMap<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  // Lists are replaced, never changed: who hears of a change may subscribe or leave meanwhile.
  private final Map<String, List<Consumer<Change>>> audiences = new LinkedHashMap<>();
  private Function<String, Map<ObjectKey, Tree>> origin = resource -> Collections.emptyMap();
  private long revision;

  /** A store whose next change has the revision after the given one. */
  public Store(long revision) {
    this.revision = revision;
  }

  private record Subscription(List<String> resources, Consumer<Change> subscriber) {
    private boolean isOf(String resource) {
      return resources.isEmpty() || resources.contains(resource);
    }
  }

  /** Has objects of a resource come from there when somebody first looks for any. */
  void originates(Function<String, Map<ObjectKey, Tree>> other) {
    origin = other;
  }

  /** Has no object of a resource come from its origin: what there is is restored. */
  void settle(String resource) {
    kept(resource).furnish();
  }

  /** Calls the subscriber after every change, in the order of subscription. */
  public void subscribe(Consumer<Change> subscriber) {
    subscribe(List.of(), subscriber);
  }

  /** Calls the subscriber after every change of the resources; of all where there are none. */
  public void subscribe(List<String> resources, Consumer<Change> subscriber) {
    subscriptions.add(new Subscription(List.copyOf(resources), subscriber));
    audiences.clear();
  }

  /** Ends a subscription. */
  public void unsubscribe(Consumer<Change> subscriber) {
    subscriptions.removeIf(one -> one.subscriber().equals(subscriber));
    audiences.clear();
  }

  /** The revision of the latest change. */
  public long revision() {
    return revision;
  }

  /** The object, or {@link Tree#ABSENT}. */
  public Tree get(ObjectKey key) {
    return shelf(key.resource()).get(key);
  }

  /** All objects of a resource. */
  public Collection<Tree> list(String resource) {
    return shelf(resource).all();
  }

  /** All objects of a resource in a namespace; in every namespace when it is empty. */
  public Collection<Tree> list(String resource, String namespace) {
    return namespace.isEmpty() ? list(resource) : shelf(resource).in(namespace);
  }

  /** The same with their places, in a map of its own. */
  NavigableMap<ObjectKey, Tree> placed(String resource, String namespace) {
    return shelf(resource).placed(namespace);
  }

  /** The resources of which there are, or were, objects; in the order of the alphabet. */
  // That order does not depend on who looked for what first.
  public List<String> resources() {
    return shelves.keySet().stream().sorted().toList();
  }

  /** The keys of the objects that name the owner in their owner references. */
  public List<ObjectKey> ownedBy(String uid) {
    return List.copyOf(byOwner.getOrDefault(uid, Collections.emptySet()));
  }

  /** The objects of a resource that name the owner in their owner references. */
  public List<Tree> ownedBy(String uid, String resource) {
    Shelf shelf = shelf(resource);
    List<Tree> owned = new ArrayList<>();
    for (ObjectKey key : byOwner.getOrDefault(uid, Collections.emptySet())) {
      if (key.resource().equals(resource)) {
        owned.add(shelf.get(key));
      }
    }
    return owned;
  }

  /** The keys of the objects in a namespace that no controller owns. */
  public List<ObjectKey> orphans(String resource, String namespace) {
    return List.copyOf(
        orphans
            .computeIfAbsent(resource, this::orphansOf)
            .getOrDefault(namespace, Collections.emptySet()));
  }

  private Map<String, Set<ObjectKey>> orphansOf(String resource) {
    Map<String, Set<ObjectKey>> found = new LinkedHashMap<>();
    shelf(resource)
        .placed("")
        .forEach(
            (key, object) -> {
              if (isOrphan(object.at("metadata", "ownerReferences"))) {
                add(found, key.namespace(), key);
              }
            });
    return found;
  }

  /** The pods bound to a node. */
  public List<Tree> podsOn(String node) {
    Shelf shelf = shelf(Resources.PODS);
    List<Tree> pods = new ArrayList<>();
    for (ObjectKey key : byNode.getOrDefault(node, Collections.emptySet())) {
      pods.add(shelf.get(key));
    }
    return pods;
  }

  /** Stores an object under the next revision and tells the subscribers. Returns it as stored. */
  public Tree put(ObjectKey key, Tree object) {
    Tree stored = versioned(object);
    Shelf shelf = shelf(key.resource());
    Tree before = shelf.put(key, stored);
    ObjectKey kept = shelf.key(key);
    reindex(kept, before, stored);
    Change.Kind kind = before.isPresent() ? Change.Kind.MODIFIED : Change.Kind.ADDED;
    announce(new Change(kind, kept, revision, before, stored));
    return stored;
  }

  /** Removes an object; its last state carries the revision of the deletion. */
  public Tree remove(ObjectKey key) {
    return remove(key, get(key));
  }

  /** Removes an object with a change that nothing else was to wait for. */
  Tree remove(ObjectKey key, Tree changed) {
    Tree before = shelf(key.resource()).remove(key);
    reindex(key, before, Tree.ABSENT);
    Tree last = versioned(changed);
    announce(new Change(Change.Kind.DELETED, key, revision, before, last));
    return last;
  }

  /** Puts an object back as it was saved, without a change being announced. */
  public void restore(ObjectKey key, Tree object) {
    kept(key.resource()).put(key, object);
    reindex(key, Tree.ABSENT, object);
  }

  private Tree versioned(Tree object) {
    revision++;
    return object.with(Tree.of(Long.toString(revision)), "metadata", "resourceVersion");
  }

  private void announce(Change change) {
    List<Consumer<Change>> audience =
        audiences.computeIfAbsent(change.key().resource(), this::audience);
    for (Consumer<Change> subscriber : audience) {
      subscriber.accept(change);
    }
  }

  private List<Consumer<Change>> audience(String resource) {
    return subscriptions.stream()
        .filter(one -> one.isOf(resource))
        .<Consumer<Change>>map(Subscription::subscriber)
        .toList();
  }

  private Shelf shelf(String resource) {
    Shelf shelf = kept(resource);
    if (shelf.furnish()) {
      origin.apply(resource).forEach(this::restoreMissing);
    }
    return shelf;
  }

  private void restoreMissing(ObjectKey key, Tree object) {
    if (!kept(key.resource()).get(key).isPresent()) {
      restore(key, object);
    }
  }

  private Shelf kept(String resource) {
    Shelf known = shelves.get(resource);
    return known == null ? shelves.computeIfAbsent(resource, Shelf::new) : known;
  }

  private void reindex(ObjectKey key, Tree before, Tree after) {
    Tree ownersBefore = before.at("metadata", "ownerReferences");
    Tree ownersAfter = after.at("metadata", "ownerReferences");
    boolean stays = before.isPresent() == after.isPresent();
    if (!stays || !ownersBefore.equals(ownersAfter)) {
      ownersBefore.items().forEach(owner -> remove(byOwner, owner.text("", "uid"), key));
      ownersAfter.items().forEach(owner -> add(byOwner, owner.text("", "uid"), key));
      reindexOrphan(
          key,
          before.isPresent() && isOrphan(ownersBefore),
          after.isPresent() && isOrphan(ownersAfter));
    }
    if (key.resource().equals(Resources.PODS)) {
      String nodeBefore = before.text("", "spec", "nodeName");
      String nodeAfter = after.text("", "spec", "nodeName");
      if (!nodeBefore.equals(nodeAfter)) {
        remove(byNode, nodeBefore, key);
        add(byNode, nodeAfter, key);
      }
    }
  }

  private void reindexOrphan(ObjectKey key, boolean was, boolean is) {
    Map<String, Set<ObjectKey>> siblings = orphans.get(key.resource());
    if (siblings == null) {
      return;
    }
    if (is && !was) {
      add(siblings, key.namespace(), key);
    } else if (was && !is) {
      remove(siblings, key.namespace(), key);
    }
  }

  private static boolean isOrphan(Tree owners) {
    for (Tree owner : owners.items()) {
      if (owner.flag(false, "controller")) {
        return false;
      }
    }
    return true;
  }

  private static void add(Map<String, Set<ObjectKey>> index, String value, ObjectKey key) {
    if (!value.isEmpty()) {
      index.computeIfAbsent(value, name -> new TreeSet<>()).add(key);
    }
  }

  private static void remove(Map<String, Set<ObjectKey>> index, String value, ObjectKey key) {
    Set<ObjectKey> keys = index.get(value);
    if (keys != null && keys.remove(key) && keys.isEmpty()) {
      index.remove(value);
    }
  }
}
