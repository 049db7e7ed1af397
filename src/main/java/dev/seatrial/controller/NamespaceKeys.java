package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import java.util.Optional;

/** For controllers that keep something in every namespace. */
final class NamespaceKeys {
  private NamespaceKeys() {}

  /** The namespace that changed, or the one in which an object of the resource was deleted. */
  static Optional<ObjectKey> ofNamespaceOr(String resource, Change change) {
    ObjectKey key = change.key();
    if (key.resource().equals(Resources.NAMESPACES)) {
      return Optional.of(key);
    }
    boolean deleted = change.kind() == Change.Kind.DELETED && key.resource().equals(resource);
    return deleted
        ? Optional.of(new ObjectKey(Resources.NAMESPACES, "", key.namespace()))
        : Optional.empty();
  }

  /** Whether the namespace is there and not going. */
  static boolean isActive(Api api, ObjectKey namespace) {
    return api.find(namespace)
        .filter(found -> found.text("", "status", "phase").equals("Active"))
        .isPresent();
  }
}
