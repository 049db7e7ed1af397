package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * Refuses new objects in a namespace that is not there or is going.
 *
 * <p>Follows {@code apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go}, v1.37.
 */
final class NamespaceLifecycle implements AdmissionPlugin {
  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    if (key.namespace().isEmpty()) {
      return object;
    }
    ObjectKey namespaceKey = new ObjectKey(Resources.NAMESPACES, "", key.namespace());
    Tree namespace = store.get(namespaceKey);
    if (!namespace.isPresent()) {
      throw ApiError.notFound(namespaceKey);
    }
    if (namespace.text("", "status", "phase").equals("Terminating")) {
      throw ApiError.terminating(key);
    }
    return object;
  }
}
