package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/** Carries out requests to delete an object: may it go, and how does its kind go? */
final class Removal {
  private final Server server;

  Removal(Server server) {
    this.server = server;
  }

  /** Deletes an object after its policies were asked; returns it as it is then. */
  Tree delete(ObjectKey key, DeleteOptions options, WriteOptions asked) {
    Tree object = stored(key);
    checkProtected(key);
    Resource resource = server.gate().resourceOf(object);
    WriteOptions written = options.dryRun() ? asked.asDryRun() : asked;
    Review review = new Review(resource, Part.OBJECT, key, Tree.ABSENT, object, written);
    server.admission().checkDeletion(review, server.store());
    return deleted(key, options);
  }

  /** Deletes an object that no policy is asked about, as an eviction does. */
  Tree deleted(ObjectKey key, DeleteOptions options) {
    Tree object = stored(key);
    server.guard().check(key);
    if (NamespaceDeletion.isHeld(key, object)) {
      Tree marked = NamespaceDeletion.marked(object, server.clock().nowMicros());
      boolean same = options.dryRun() || marked.equals(object);
      return same ? marked : server.store().put(key, marked);
    }
    boolean isLeaving = object.at("metadata", "deletionTimestamp").isPresent();
    if (key.resource().equals(Resources.CUSTOM_RESOURCE_DEFINITIONS) && !isLeaving) {
      Tree leaving = CustomDefinitionStrategy.leaving(object, server.clock().nowMicros());
      return options.dryRun() ? leaving : server.store().put(key, leaving);
    }
    Strategy strategy = server.kinds().strategyOf(server.gate().resourceOf(object));
    return server.deletion().delete(key, options, strategy);
  }

  private Tree stored(ObjectKey key) {
    Tree object = server.store().get(key);
    if (!object.isPresent()) {
      throw ApiError.notFound(key);
    }
    return server.completion().of(key.resource(), object);
  }

  // As the Delete of the namespace lifecycle plugin and of the priority classes' storage, v1.37.
  private static void checkProtected(ObjectKey key) {
    String name = key.name();
    boolean first =
        name.equals("default") || name.equals("kube-system") || name.equals("kube-public");
    if (key.resource().equals(Resources.NAMESPACES) && first) {
      throw ApiError.forbidden(key, "this namespace may not be deleted");
    }
    boolean critical =
        name.equals("system-node-critical") || name.equals("system-cluster-critical");
    if (key.resource().equals(Resources.PRIORITY_CLASSES) && critical) {
      throw ApiError.forbidden(key, "this is a system priority class and cannot be deleted");
    }
  }
}
