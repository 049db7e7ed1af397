package dev.seatrial.controller;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/** Whose controller a changed object concerns: the one before the change and the one after it. */
final class Owners {
  private Owners() {}

  /** The keys of the controlling owners of a kind, which are stored under that resource. */
  static List<ObjectKey> of(Change change, String kind, String resource) {
    return Stream.of(change.before(), change.after())
        .filter(Tree::isPresent)
        .flatMap(object -> new KubeObject(object).controllerOwner().stream())
        .filter(owner -> owner.kind().equals(kind))
        .map(OwnerReference::name)
        .distinct()
        .map(name -> new ObjectKey(resource, change.key().namespace(), name))
        .toList();
  }
}
