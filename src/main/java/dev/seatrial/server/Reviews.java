package dev.seatrial.server;

import dev.seatrial.apiserver.AccessQuestion;
import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Answers who somebody is and what he may do: over HTTP everybody is the administrator. */
final class Reviews {
  private static final List<String> GROUPS =
      List.of("kubeadm:cluster-admins", "system:authenticated");

  private Reviews() {}

  /** Whether a resource is a question that is answered and never kept. */
  static boolean isReview(Resource resource) {
    return resource.verbs().equals(List.of("create"))
        && List.of("authentication.k8s.io", "authorization.k8s.io").contains(resource.group());
  }

  /** The answer; refuses a question that makes no sense. */
  static Tree answered(Tree review, Api api) {
    String kind = review.text("", "kind");
    Tree plain = review.without("metadata", "creationTimestamp");
    return switch (kind) {
      case "SelfSubjectReview" ->
          review
              .with(
                  Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000)),
                  "metadata",
                  "creationTimestamp")
              .with(ObjectTree.of("userInfo", user()), "status");
      case "SelfSubjectRulesReview" -> {
        if (review.text("", "spec", "namespace").isEmpty()) {
          throw ApiError.badRequest("no namespace on request");
        }
        yield plain.with(ObjectTree.EMPTY, "spec").with(rules(), "status");
      }
      case "TokenReview" -> {
        if (review.text("", "spec", "token").isEmpty()) {
          throw ApiError.badRequest("token is required for TokenReview in authentication");
        }
        // No token of this cluster is signed, so that none proves anything.
        Tree unknown =
            ObjectTree.of("user", ObjectTree.EMPTY, "error", Tree.of("invalid bearer token"));
        yield plain.with(unknown, "status");
      }
      default -> {
        AccessQuestion.check(review);
        yield plain.with(ObjectTree.of("allowed", Tree.of(true)), "status");
      }
    };
  }

  private static Tree user() {
    return ObjectTree.of("username", Tree.of("kubernetes-admin"), "groups", Tree.texts(GROUPS));
  }

  private static Tree rules() {
    Tree all = Tree.texts(List.of("*"));
    Tree resources =
        new ObjectBuilder().put("verbs", all).put("apiGroups", all).put("resources", all).build();
    Tree paths = ObjectTree.of("verbs", all, "nonResourceURLs", all);
    return new ObjectBuilder()
        .put("resourceRules", Tree.of(List.of(resources)))
        .put("nonResourceRules", Tree.of(List.of(paths)))
        .put("incomplete", false)
        .build();
  }
}
