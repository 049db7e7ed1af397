package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Refuses questions about access that make no sense.
 *
 * <p>Follows {@code pkg/apis/authorization/validation/validation.go}, v1.37.
 */
final class AccessQuestion {
  private AccessQuestion() {}

  static void check(Tree review) {
    Tree spec = review.at("spec");
    Tree resource = spec.at("resourceAttributes");
    Tree path = spec.at("nonResourceAttributes");
    String kind = review.text("", "kind");
    if (resource.isUnset() == path.isUnset()) {
      refuse(
          "spec",
          path(path),
          "exactly one of nonResourceAttributes or resourceAttributes must be specified");
    }
    boolean names = !kind.startsWith("Self");
    boolean nobody = spec.text("", "user").isEmpty() && spec.items("groups").isEmpty();
    if (names && nobody) {
      refuse("spec.user", "\"\"", "at least one of user or group must be specified");
    }
    if (kind.equals("LocalSubjectAccessReview")) {
      checkLocal(review, resource, path);
    }
  }

  private static void checkLocal(Tree review, Tree resource, Tree path) {
    String namespace = resource.text("", "namespace");
    if (!resource.isUnset() && !namespace.equals(review.text("", "metadata", "namespace"))) {
      refuse(
          "spec.resourceAttributes.namespace",
          "\"" + namespace + "\"",
          "must match metadata.namespace");
    }
    if (!path.isUnset()) {
      refuse("spec.nonResourceAttributes", path(path), "disallowed on this kind of request");
    }
  }

  private static String path(Tree path) {
    return path.isUnset()
        ? "null"
        : Json.compact(
            ObjectTree.of(
                "Path", Tree.of(path.text("", "path")), "Verb", Tree.of(path.text("", "verb"))));
  }

  private static void refuse(String field, String value, String why) {
    String body = "Invalid value: " + value + ": " + why;
    Tree cause =
        new ObjectBuilder()
            .put("reason", "FieldValueInvalid")
            .put("message", body)
            .put("field", field)
            .build();
    // The real server forgets to say which kind it is.
    throw new ApiError(
        Reason.INVALID,
        ".authorization.k8s.io \"\" is invalid: " + field + ": " + body,
        new ObjectBuilder()
            .put("group", "authorization.k8s.io")
            .put("causes", Tree.of(List.of(cause)))
            .build());
  }
}
