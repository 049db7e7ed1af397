package dev.seatrial.server;

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

  static Tree answered(Tree review) {
    String kind = review.text("", "kind");
    Tree status =
        switch (kind) {
          case "SelfSubjectReview" -> ObjectTree.of("userInfo", user());
          case "SelfSubjectRulesReview" -> rules();
          case "TokenReview" -> ObjectTree.of("user", ObjectTree.EMPTY);
          default -> ObjectTree.of("allowed", Tree.of(true));
        };
    return review.with(Tree.NULL, "metadata", "creationTimestamp").with(status, "status");
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
