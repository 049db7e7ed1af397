package dev.seatrial.apiserver;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;

/**
 * The deletion of a namespace: it is marked, and goes once those who look after its content say so.
 *
 * <p>Follows {@code Delete} and {@code shouldDeleteNamespaceDuringUpdate} in {@code
 * pkg/registry/core/namespace/storage/storage.go}, v1.37.
 */
final class NamespaceDeletion {
  private static final String[] FINALIZERS = {"spec", "finalizers"};
  private static final String[] TIMESTAMP = {"metadata", "deletionTimestamp"};

  private NamespaceDeletion() {}

  /** Whether somebody has to look after the content first. */
  static boolean isHeld(ObjectKey key, Tree object) {
    return key.resource().equals(Resources.NAMESPACES) && !object.items(FINALIZERS).isEmpty();
  }

  /** The namespace as it is from the request for its deletion on. */
  static Tree marked(Tree namespace, long nowMicros) {
    if (namespace.at(TIMESTAMP).isPresent()) {
      return namespace;
    }
    return namespace
        .with(Tree.of(Timestamps.ofSeconds(nowMicros / 1_000_000)), TIMESTAMP)
        .with(Tree.of("Terminating"), "status", "phase");
  }

  /** Takes back a claim on a namespace; a deleted one that nothing holds any more goes. */
  static void release(Store store, ObjectKey key, Tree namespace, String finalizer) {
    Tree released = released(namespace, finalizer);
    if (isDue(released)) {
      store.remove(key, released);
    } else {
      store.put(key, released);
    }
  }

  /** The namespace without the claim on it of one who looks after its content. */
  private static Tree released(Tree namespace, String finalizer) {
    ListTree left =
        ListTree.of(
            namespace.items(FINALIZERS).stream()
                .filter(one -> !one.text("").equals(finalizer))
                .toList());
    return left.isEmpty() ? namespace.without(FINALIZERS) : namespace.with(left, FINALIZERS);
  }

  /** Whether it was deleted and nothing holds it any more. */
  static boolean isDue(Tree namespace) {
    return namespace.at(TIMESTAMP).isPresent()
        && namespace.items(FINALIZERS).isEmpty()
        && namespace.items("metadata", "finalizers").isEmpty();
  }
}
