package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/**
 * A write that is valid in itself, or a deletion, that waits for the policies.
 *
 * @param object what would be stored; absent where the object is to be deleted
 * @param old what is stored; absent where the object is new
 */
record Review(
    Resource resource, Part part, ObjectKey key, Tree object, Tree old, WriteOptions options) {
  /** The same for the object as somebody changed it on its way. */
  Review of(Tree changed) {
    return new Review(resource, part, key, changed, old, options);
  }

  /** What is asked for, in the words of the API. */
  enum Operation {
    CREATE,
    UPDATE,
    DELETE
  }

  Operation operation() {
    if (!object.isPresent()) {
      return Operation.DELETE;
    }
    return isCreate() ? Operation.CREATE : Operation.UPDATE;
  }

  /** The key of the namespace that the request is about or in. */
  ObjectKey namespaceKey() {
    String name = isOf(Resources.NAMESPACES) ? key.name() : key.namespace();
    return new ObjectKey(Resources.NAMESPACES, "", name);
  }

  boolean isCreate() {
    return !old.isPresent();
  }

  boolean isOf(String groupResource) {
    return key.resource().equals(groupResource);
  }

  ApiError forbidden(String why) {
    return ApiError.forbidden(key, why);
  }
}
