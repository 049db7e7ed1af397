package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * An object that a patch made stands where the request's path says.
 *
 * <p>Follows {@code EnsureObjectNamespaceMatchesRequestNamespace} in {@code
 * apiserver/pkg/registry/rest/meta.go} and {@code checkName} in {@code
 * apiserver/pkg/endpoints/handlers/rest.go}, v1.37.
 */
public final class Placement {
  private Placement() {}

  /** The object in the namespace of the path; refuses one that names another. */
  public static Tree of(ObjectKey key, Tree object) {
    String named = object.text("", "metadata", "namespace");
    if (named.equals(key.namespace()) || !(object instanceof ObjectTree)) {
      return object;
    }
    if (key.namespace().isEmpty()) {
      return object.without("metadata", "namespace");
    }
    if (!named.isEmpty()) {
      throw ApiError.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
    return object.with(Tree.of(key.namespace()), "metadata", "namespace");
  }

  /** Refuses an object that has another name than the path. */
  public static void checkName(String name, Tree object) {
    String named = object.text("", "metadata", "name");
    if (named.isEmpty()) {
      throw ApiError.badRequest(
          "the name of the object ("
              + name
              + " based on URL) was undeterminable: name must be provided");
    }
    if (!name.equals(named)) {
      throw ApiError.badRequest(
          "the name of the object ("
              + named
              + ") does not match the name on the URL ("
              + name
              + ")");
    }
  }
}
