package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * What keeps a pod from being bound to a node.
 *
 * <p>Follows {@code setPodNodeAndMetadata} and {@code assignPod} in {@code
 * pkg/registry/core/pod/storage/storage.go}, v1.37.
 */
final class Binding {
  private Binding() {}

  /** Refuses with a conflict a pod that goes, that has a node or that is held back. */
  static void check(ObjectKey key, Tree pod) {
    String name = "pod " + key.name();
    String node = pod.text("", "spec", "nodeName");
    if (pod.at("metadata", "deletionTimestamp").isPresent()) {
      throw refused(key, name + " is being deleted, cannot be assigned to a host");
    }
    if (!node.isEmpty()) {
      throw refused(key, name + " is already assigned to node \"" + node + "\"");
    }
    if (!pod.items("spec", "schedulingGates").isEmpty()) {
      throw refused(key, name + " has non-empty .spec.schedulingGates");
    }
  }

  private static ApiError refused(ObjectKey key, String why) {
    return ApiError.conflict(new ObjectKey("pods/binding", key.namespace(), key.name()), why);
  }
}
