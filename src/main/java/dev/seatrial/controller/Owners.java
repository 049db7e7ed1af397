package dev.seatrial.controller;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose controller a changed object concerns: the one before the change and the one after it. */
final class Owners {
  private Owners() {}

  /** The keys of the controlling owners of a kind, which are stored under that resource. */
  static List<ObjectKey> of(Change change, String kind, String resource) {
    if (isSameOwners(change)) {
      // Most changes of pods concern no controller of most kinds.
      Optional<String> name = controller(change.after(), kind);
      return name.isPresent() ? List.of(key(change, resource, name.get())) : List.of();
    }
    Optional<String> before = controller(change.before(), kind);
    Optional<String> after = controller(change.after(), kind);
    List<ObjectKey> keys = new ArrayList<>(2);
    before.ifPresent(name -> keys.add(key(change, resource, name)));
    if (!after.equals(before)) {
      after.ifPresent(name -> keys.add(key(change, resource, name)));
    }
    return keys;
  }

  // The API server keeps what an update leaves as it was.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSameOwners(Change change) {
    return change.before().at("metadata", "ownerReferences")
        == change.after().at("metadata", "ownerReferences");
  }

  private static Optional<String> controller(Tree object, String kind) {
    return new KubeObject(object)
        .controllerOwner()
        .filter(owner -> owner.kind().equals(kind))
        .map(OwnerReference::name);
  }

  private static ObjectKey key(Change change, String resource, String name) {
    return new ObjectKey(resource, change.key().namespace(), name);
  }
}
