package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.authorization.Action;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * Refuses questions about access that make no sense.
 *
 * <p>Follows {@code pkg/apis/authorization/validation/validation.go}, v1.37.
 */
public final class AccessQuestion {
  private static final Path SPEC = Path.of("spec");

  private AccessQuestion() {}

  /** Throws {@link ApiError} where a review asks nothing that could be answered. */
  public static void check(Tree review) {
    Tree spec = review.at("spec");
    Tree resource = spec.at("resourceAttributes");
    Tree path = spec.at("nonResourceAttributes");
    String kind = review.text("", "kind");
    if (resource.isUnset() == path.isUnset()) {
      throw refused(
          SPEC,
          path(path),
          "exactly one of nonResourceAttributes or resourceAttributes must be specified");
    }
    boolean names = !kind.startsWith("Self");
    boolean nobody = spec.text("", "user").isEmpty() && spec.items("groups").isEmpty();
    if (names && nobody) {
      throw refused(
          SPEC.field("user"), Tree.of(""), "at least one of user or group must be specified");
    }
    if (kind.equals("LocalSubjectAccessReview")) {
      checkLocal(review, resource, path);
    }
  }

  /** What a review that makes sense asks about. */
  // As AuthorizationAttributesFrom in pkg/registry/authorization/util/helpers.go, v1.37.
  public static Action action(Tree review) {
    Tree resource = review.at("spec", "resourceAttributes");
    Tree path = review.at("spec", "nonResourceAttributes");
    return new Action(
        (resource.isUnset() ? path : resource).text("", "verb"),
        resource.text("", "group"),
        resource.text("", "resource"),
        resource.text("", "subresource"),
        resource.text("", "name"),
        path.text("", "path"),
        resource.text("", "namespace"));
  }

  private static void checkLocal(Tree review, Tree resource, Tree path) {
    String namespace = resource.text("", "namespace");
    if (!resource.isUnset() && !namespace.equals(review.text("", "metadata", "namespace"))) {
      throw refused(
          SPEC.field("resourceAttributes").field("namespace"),
          Tree.of(namespace),
          "must match metadata.namespace");
    }
    if (!path.isUnset()) {
      throw refused(
          SPEC.field("nonResourceAttributes"), path(path), "disallowed on this kind of request");
    }
  }

  private static Tree path(Tree path) {
    return path.isUnset()
        ? Tree.NULL
        : ObjectTree.of(
            "Path", Tree.of(path.text("", "path")), "Verb", Tree.of(path.text("", "verb")));
  }

  private static ApiError refused(Path field, Tree value, String why) {
    // The real server forgets to say which kind it is.
    return ApiError.invalid(
        new Identity(".authorization.k8s.io", ""),
        List.of(new FieldError(FieldError.Type.INVALID, field, value, why)));
  }
}
