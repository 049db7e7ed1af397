package dev.seatrial.apiserver;

import dev.seatrial.authorization.Roles;
import dev.seatrial.authorization.User;
import dev.seatrial.cel.AdmissionInput;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * A review as the expressions of policies see it.
 *
 * <p>Follows {@code CreateAdmissionRequest} in {@code
 * apiserver/pkg/admission/plugin/cel/condition.go}, v1.37. All components are the controller
 * manager.
 */
final class PolicyRequest {
  private static final User COMPONENT =
      new User("system:kube-controller-manager", "", List.of("system:authenticated"));

  private PolicyRequest() {}

  static AdmissionInput of(Review review, Tree params, Store store) {
    boolean isNamespace = review.isOf(Resources.NAMESPACES);
    Tree namespace = isNamespace ? Tree.ABSENT : store.get(review.namespaceKey());
    return new AdmissionInput(
        shown(review, review.object()),
        shown(review, review.old()),
        request(review),
        params,
        namespace,
        new PolicyAuthorizer(new Roles(new StoredRoles(store)), user(review)));
  }

  private static Tree request(Review review) {
    ObjectKey key = review.key();
    boolean isNamespace = review.isOf(Resources.NAMESPACES);
    Tree kind = kind(review);
    Tree resource = named(review.resource(), "resource", review.resource().plural());
    Tree subresource = text(review.part().subresource());
    return new ObjectBuilder()
        .put("uid", "")
        .put("kind", kind)
        .put("resource", resource)
        .put("subResource", subresource)
        .put("requestKind", kind)
        .put("requestResource", resource)
        .put("requestSubResource", subresource)
        .put("name", text(key.name()))
        .put("namespace", text(isNamespace ? key.name() : key.namespace()))
        .put("operation", review.operation().name())
        .put("userInfo", user(review).toTree())
        .put("object", Tree.NULL)
        .put("oldObject", Tree.NULL)
        .put("dryRun", review.options().dryRun())
        .put("options", Tree.NULL)
        .build();
  }

  private static Tree kind(Review review) {
    return review.part() == Part.SCALE
        ? ObjectTree.of("group", Tree.of("autoscaling"), "version", Tree.of("v1"))
            .with(Tree.of("Scale"), "kind")
        : named(review.resource(), "kind", review.resource().kind());
  }

  private static Tree named(Resource resource, String field, String name) {
    return new ObjectBuilder()
        .put("group", resource.group())
        .put("version", resource.version())
        .put(field, name)
        .build();
  }

  private static User user(Review review) {
    return review.options() == WriteOptions.COMPONENT ? COMPONENT : review.options().user();
  }

  private static Tree text(String text) {
    return text.isEmpty() ? Tree.ABSENT : Tree.of(text);
  }

  // A request to scale carries a Scale, not what is scaled.
  private static Tree shown(Review review, Tree object) {
    if (review.part() != Part.SCALE || !object.isPresent()) {
      return object;
    }
    Tree metadata = object.at("metadata");
    ObjectBuilder kept = new ObjectBuilder();
    for (String field :
        List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
      kept.put(field, metadata.at(field));
    }
    return new ObjectBuilder()
        .put("kind", "Scale")
        .put("apiVersion", "autoscaling/v1")
        .put("metadata", kept.build())
        .put("spec", replicas(object.at("spec")))
        .put("status", replicas(object.at("status")))
        .build();
  }

  private static Tree replicas(Tree holder) {
    return ObjectTree.of("replicas", Tree.of(holder.number(0, "replicas")));
  }
}
