package dev.seatrial.apiserver;

import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes one object as the API server does: at once, after a grace period, or when its finalizers
 * are gone.
 *
 * <p>Follows {@code BeforeDelete} in {@code apiserver/pkg/registry/rest/delete.go} and {@code
 * Delete} in {@code …/generic/registry/store.go}, v1.37.
 */
final class Deletion {
  static final String FOREGROUND = "foregroundDeletion";
  static final String ORPHAN = "orphan";

  // As DefaultGarbageCollectionPolicy of their strategies.
  private static final List<String> KEEPING_DEPENDENTS =
      List.of(Resources.JOBS, "replicationcontrollers");

  private static final long MICROS = 1_000_000;
  private static final String[] TIMESTAMP = {"metadata", "deletionTimestamp"};
  private static final String[] GRACE = {"metadata", "deletionGracePeriodSeconds"};
  private static final String[] FINALIZERS = {"metadata", "finalizers"};

  private final Store store;
  private final Clock clock;

  Deletion(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Deletes the stored object, or marks it; returns it as it is then. */
  Tree delete(ObjectKey key, DeleteOptions options, Strategy strategy) {
    Tree object = store.get(key);
    checkPreconditions(key, object, options);
    long grace = grace(object, options, strategy);
    Tree marked =
        object.at(TIMESTAMP).isPresent() ? shortened(object, grace) : marked(object, grace);
    marked = withFinalizers(marked, propagation(key, object, options));
    if (options.dryRun()) {
      return marked;
    }
    boolean waits = grace > 0 || !marked.items(FINALIZERS).isEmpty();
    if (waits) {
      return marked.equals(object) ? object : store.put(key, marked);
    }
    // As updateForGracefulDeletionAndFinalizers: a pod is first marked as having no time left.
    if (key.resource().equals(Resources.PODS) && !marked.equals(object)) {
      store.put(key, marked);
    }
    return store.remove(key);
  }

  /** Whether a deleted object that was just updated has nothing left to wait for. */
  static boolean isDue(Tree object) {
    return object.at(TIMESTAMP).isPresent()
        && object.number(0, GRACE) == 0
        && object.items(FINALIZERS).isEmpty();
  }

  static void checkPreconditions(ObjectKey key, Tree object, DeleteOptions options) {
    String uid = object.text("", "metadata", "uid");
    if (options.uid().isPresent() && !options.uid().get().equals(uid)) {
      throw conflict(
          key, object, unmet("UID", options.uid().get(), uid) + " deleted and then recreated");
    }
    String version = object.text("", "metadata", "resourceVersion");
    if (options.resourceVersion().isPresent() && !options.resourceVersion().get().equals(version)) {
      throw conflict(
          key,
          object,
          unmet("ResourceVersion", options.resourceVersion().get(), version) + " modified");
    }
  }

  private static String unmet(String what, String required, String recorded) {
    return "the "
        + what
        + " in the precondition ("
        + required
        + ") does not match the "
        + what
        + " in record ("
        + recorded
        + "). The object might have been";
  }

  // These refusals of BeforeDelete name the kind where others name the resource.
  private static ApiError conflict(ObjectKey key, Tree object, String why) {
    int dot = key.resource().indexOf('.');
    String group = dot < 0 ? "" : key.resource().substring(dot);
    return ApiError.conflict(
        new ObjectKey(object.text("", "kind") + group, key.namespace(), key.name()), why);
  }

  private static long grace(Tree object, DeleteOptions options, Strategy strategy) {
    long requested = options.graceSeconds().orElse(-1);
    if (!object.at(TIMESTAMP).isPresent()) {
      return strategy.graceSeconds(object, requested);
    }
    long pending = object.number(0, GRACE);
    return requested >= 0 ? Math.min(requested, pending) : pending;
  }

  private Tree marked(Tree object, long grace) {
    Tree marked =
        object.with(Tree.of(grace), GRACE).with(time(clock.nowMicros(), grace), TIMESTAMP);
    long generation = object.number(0, "metadata", "generation");
    return generation == 0
        ? marked
        : marked.with(Tree.of(generation + 1), "metadata", "generation");
  }

  private Tree shortened(Tree object, long grace) {
    long pending = object.number(0, GRACE);
    if (grace >= pending) {
      return object;
    }
    long end =
        Timestamps.micros(object.text("", TIMESTAMP)).orElse(clock.nowMicros())
            - (pending - grace) * MICROS;
    long now = clock.nowMicros();
    long kept = end < now && grace != 0 ? 1 : grace;
    return object.with(Tree.of(kept), GRACE).with(time(Math.max(end, now), 0), TIMESTAMP);
  }

  // As shouldOrphanDependents and shouldDeleteDependents in store.go, v1.37.
  private static Propagation propagation(ObjectKey key, Tree object, DeleteOptions options) {
    if (options.propagation() != Propagation.UNSAID) {
      return options.propagation();
    }
    List<String> finalizers = new KubeObject(object).finalizers();
    if (finalizers.contains(FOREGROUND)) {
      return Propagation.FOREGROUND;
    }
    boolean keeps = finalizers.contains(ORPHAN) || KEEPING_DEPENDENTS.contains(key.resource());
    return keeps ? Propagation.ORPHAN : Propagation.BACKGROUND;
  }

  private static Tree withFinalizers(Tree object, Propagation propagation) {
    List<String> finalizers = new ArrayList<>();
    for (Tree finalizer : object.items(FINALIZERS)) {
      String name = finalizer.text("");
      if (!name.equals(FOREGROUND) && !name.equals(ORPHAN)) {
        finalizers.add(name);
      }
    }
    switch (propagation) {
      case BACKGROUND, UNSAID -> {}
      case FOREGROUND -> finalizers.add(FOREGROUND);
      case ORPHAN -> finalizers.add(ORPHAN);
    }
    Tree changed = finalizers.isEmpty() ? Tree.ABSENT : Tree.texts(finalizers);
    return changed.equals(object.at(FINALIZERS)) ? object : object.with(changed, FINALIZERS);
  }

  private static Tree time(long nowMicros, long graceSeconds) {
    return Tree.of(Timestamps.ofSeconds(nowMicros / MICROS + graceSeconds));
  }
}
