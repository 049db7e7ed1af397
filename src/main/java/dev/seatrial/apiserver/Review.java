package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/**
 * A write that is valid in itself and waits for the policies of its namespace.
 *
 * @param old what is stored; absent where the object is new
 */
record Review(
    Resource resource, Part part, ObjectKey key, Tree object, Tree old, WriteOptions options) {
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
