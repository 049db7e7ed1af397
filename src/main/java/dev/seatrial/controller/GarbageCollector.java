package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets objects go whose owners are gone, before their owners or without them, as the deletion
 * asked.
 *
 * <p>Follows {@code attemptToDeleteItem} and {@code attemptToOrphanWorker} in {@code
 * pkg/controller/garbagecollector/garbagecollector.go}, v1.37.
 */
public final class GarbageCollector implements Reconciler {
  /** What the request that releases a dependent takes. */
  private static final Duration RELEASE = Duration.ofMillis(5);

  /** From the last release to the owner's end: the owner is read anew before. */
  private static final Duration ORPHANED = Duration.ofMillis(20);

  private static final String FOREGROUND = "foregroundDeletion";
  private static final String ORPHAN = "orphan";

  private final Api api;

  /** A collector on an API server. */
  public GarbageCollector(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "garbage-collector-controller";
  }

  // As processGraphChanges in graph_builder.go: who appears is only looked at where an owner lacks.
  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    KubeObject object = new KubeObject(change.after());
    if (change.kind() == Change.Kind.DELETED) {
      api.store().ownedBy(object.uid()).forEach(keys);
      waitingOwners(change.key(), object.ownerReferences()).forEach(keys);
      return;
    }
    boolean isRebound = isRebound(change);
    if (object.isTerminating() && startsToWait(change)
        || isRebound && lacksAnOwner(change.key(), object)) {
      keys.accept(change.key());
    }
    if (isRebound) {
      waitingOwners(change.key(), noLongerBlocked(change)).forEach(keys);
    }
  }

  /** Whether its deletion began, and its dependents have a say in it. */
  private static boolean startsToWait(Change change) {
    KubeObject before = new KubeObject(change.before());
    KubeObject after = new KubeObject(change.after());
    return Stream.of(FOREGROUND, ORPHAN)
        .anyMatch(finalizer -> waitsFor(after, finalizer) && !waitsFor(before, finalizer));
  }

  private static boolean waitsFor(KubeObject object, String finalizer) {
    return object.isTerminating() && object.finalizers().contains(finalizer);
  }

  /** Whether its owners are others than before, which of all changes few bring about. */
  private static boolean isRebound(Change change) {
    Tree owners = change.after().at("metadata", "ownerReferences");
    return !owners.equals(change.before().at("metadata", "ownerReferences"));
  }

  private boolean lacksAnOwner(ObjectKey key, KubeObject object) {
    return object.ownerReferences().stream().anyMatch(owner -> owner(key, owner).isEmpty());
  }

  /** The references that kept their owners waiting and do so no longer. */
  private static List<OwnerReference> noLongerBlocked(Change change) {
    List<OwnerReference> after = new KubeObject(change.after()).ownerReferences();
    return new KubeObject(change.before())
        .ownerReferences().stream()
            .filter(OwnerReference::blocksOwnerDeletion)
            .filter(owner -> after.stream().noneMatch(one -> blocks(one, owner.uid())))
            .toList();
  }

  private static boolean blocks(OwnerReference reference, String owner) {
    return reference.uid().equals(owner) && reference.blocksOwnerDeletion();
  }

  private List<ObjectKey> waitingOwners(ObjectKey dependent, List<OwnerReference> references) {
    return references.stream()
        .filter(
            reference ->
                owner(dependent, reference).filter(GarbageCollector::isWaiting).isPresent())
        .flatMap(reference -> api.keyOf(reference, dependent.namespace()).stream())
        .toList();
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    KubeObject object = new KubeObject(found.get());
    if (waitsFor(object, ORPHAN)) {
      orphanDependents(key, object, requeue);
    } else if (isWaiting(object)) {
      deleteDependentsFirst(key, object);
    } else if (!object.isTerminating() && !object.ownerReferences().isEmpty()) {
      deleteUnlessOwned(key, object);
    }
  }

  /** Releases one dependent after the other; meanwhile their controller sees them go. */
  private void orphanDependents(ObjectKey key, KubeObject owner, Requeue requeue) {
    List<ObjectKey> dependents = List.copyOf(api.store().ownedBy(owner.uid()));
    if (dependents.isEmpty()) {
      removeFinalizer(key, ORPHAN);
      return;
    }
    api.modify(dependents.get(0), stored -> withoutOwners(stored, List.of(owner.uid())));
    requeue.after(dependents.size() > 1 ? RELEASE : ORPHANED);
  }

  private void deleteDependentsFirst(ObjectKey key, KubeObject owner) {
    boolean blocked = false;
    for (ObjectKey dependent : api.store().ownedBy(owner.uid())) {
      KubeObject object = new KubeObject(api.get(dependent));
      blocked |= object.ownerReferences().stream().anyMatch(one -> blocks(one, owner.uid()));
      if (!object.isTerminating()) {
        delete(dependent, object, hasDependents(object));
      }
    }
    if (!blocked) {
      removeFinalizer(key, FOREGROUND);
    }
  }

  private void deleteUnlessOwned(ObjectKey key, KubeObject object) {
    List<String> gone = new ArrayList<>();
    boolean waiting = false;
    boolean solid = false;
    for (OwnerReference reference : object.ownerReferences()) {
      Optional<KubeObject> owner = owner(key, reference);
      if (owner.isEmpty() && isUnanswered(key, reference)) {
        return;
      }
      if (owner.isEmpty()) {
        gone.add(reference.uid());
      } else if (isWaiting(owner.get()) && reference.blocksOwnerDeletion()) {
        waiting = true;
        gone.add(reference.uid());
      } else {
        solid = true;
      }
    }
    if (solid && !gone.isEmpty()) {
      api.modify(key, stored -> withoutOwners(stored, gone));
    } else if (!solid) {
      delete(key, object, waiting && hasDependents(object));
    }
  }

  /**
   * Whether nobody can say that an owner is gone: the server does not know its kind, or the owner
   * would be in a namespace and the dependent is in none. As isDangling.
   */
  private boolean isUnanswered(ObjectKey dependent, OwnerReference reference) {
    // Only the key of something that is in a namespace takes on the one that is asked for.
    return api.keyOf(reference, "any")
        .map(owner -> dependent.namespace().isEmpty() && !owner.namespace().isEmpty())
        .orElse(true);
  }

  private void delete(ObjectKey key, KubeObject object, boolean foreground) {
    Propagation propagation = foreground ? Propagation.FOREGROUND : wished(object);
    DeleteOptions options = DeleteOptions.DEFAULT.withPropagation(propagation);
    api.delete(key, options.onlyIf(object.uid()));
  }

  /** What is to become of its dependents: an object may say it beforehand by a finalizer. */
  private static Propagation wished(KubeObject object) {
    if (object.finalizers().contains(ORPHAN)) {
      return Propagation.ORPHAN;
    }
    return object.finalizers().contains(FOREGROUND)
        ? Propagation.FOREGROUND
        : Propagation.BACKGROUND;
  }

  private static boolean isWaiting(KubeObject owner) {
    return waitsFor(owner, FOREGROUND);
  }

  private boolean hasDependents(KubeObject object) {
    return !api.store().ownedBy(object.uid()).isEmpty();
  }

  private Optional<KubeObject> owner(ObjectKey dependent, OwnerReference reference) {
    return api.keyOf(reference, dependent.namespace())
        .flatMap(api::find)
        .map(KubeObject::new)
        .filter(owner -> owner.uid().equals(reference.uid()));
  }

  private void removeFinalizer(ObjectKey key, String finalizer) {
    api.modify(
        key,
        stored -> {
          KubeObject object = new KubeObject(stored);
          List<String> kept = new ArrayList<>(object.finalizers());
          kept.remove(finalizer);
          return object.withFinalizers(kept).tree();
        });
  }

  private static Tree withoutOwners(Tree stored, List<String> uids) {
    KubeObject object = new KubeObject(stored);
    List<OwnerReference> kept =
        object.ownerReferences().stream().filter(one -> !uids.contains(one.uid())).toList();
    return object.withOwnerReferences(kept).tree();
  }
}
