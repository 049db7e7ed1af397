package dev.seatrial.apiserver;

import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.RoleRules;
import dev.seatrial.authorization.Roles;
import dev.seatrial.authorization.RuleCover;
import dev.seatrial.authorization.User;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps everyone from giving by roles and bindings what he does not have himself.
 *
 * <p>Follows {@code pkg/registry/rbac/…/policybased/storage.go} and {@code ConfirmNoEscalation} in
 * {@code pkg/registry/rbac/validation/rule.go}, v1.37.
 */
final class RoleEscalation {
  private static final String GROUP = "rbac.authorization.k8s.io";

  /** What a whole administrator has. */
  private static final List<Tree> EVERYTHING =
      List.of(
          Json.read("{'apiGroups':['*'],'resources':['*'],'verbs':['*']}".replace('\'', '"')),
          Json.read("{'nonResourceURLs':['*'],'verbs':['*']}".replace('\'', '"')));

  private final Roles roles;

  RoleEscalation(Roles roles) {
    this.roles = roles;
  }

  /** Throws {@link ApiError} where a new or changed role or binding gives too much. */
  void check(Review review) {
    User user = review.options().user();
    boolean applies =
        review.resource().group().equals(GROUP)
            && review.part() == Part.OBJECT
            && !user.isPrivileged();
    if (!applies || changesOwnersOnly(review)) {
      return;
    }
    switch (review.resource().kind()) {
      case "Role", "ClusterRole" -> checkRole(review, user);
      case "RoleBinding", "ClusterRoleBinding" -> checkBinding(review, user);
      default -> {}
    }
  }

  // As IsOnlyMutatingGCFields in pkg/registry/rbac/helpers.go, v1.37.
  private static boolean changesOwnersOnly(Review review) {
    return !review.isCreate() && ownerless(review.object()).equals(ownerless(review.old()));
  }

  private static Tree ownerless(Tree object) {
    return object.without("metadata", "ownerReferences").without("metadata", "finalizers");
  }

  private void checkRole(Review review, User user) {
    String name = review.isCreate() ? "" : review.key().name();
    Action escalate = action("escalate", review.resource().plural(), name, review);
    if (roles.verdict(user, escalate).allowed()) {
      return;
    }
    confirm(review, user, review.object().items("rules"));
    if (gathers(review.object()) || gathers(review.old())) {
      String namespace = review.key().namespace();
      if (!RuleCover.missing(roles.of(user, namespace).rules(), EVERYTHING).isEmpty()) {
        throw review.forbidden("must have cluster-admin privileges to use the aggregationRule");
      }
    }
  }

  private static boolean gathers(Tree role) {
    return !role.items("aggregationRule", "clusterRoleSelectors").isEmpty();
  }

  private void checkBinding(Review review, User user) {
    Tree reference = review.object().at("roleRef");
    String name = reference.text("", "name");
    boolean wide = reference.text("", "kind").equals("ClusterRole");
    Action bind = action("bind", wide ? "clusterroles" : "roles", name, review);
    if (roles.verdict(user, bind).allowed()) {
      return;
    }
    List<Tree> rules =
        roles
            .rules(reference, review.key().namespace())
            .orElseThrow(
                () ->
                    ApiError.notFound(
                        wide
                            ? new ObjectKey(Roles.CLUSTER_ROLES, "", name)
                            : new ObjectKey(Roles.ROLES, review.key().namespace(), name)));
    confirm(review, user, rules);
  }

  private static Action action(String verb, String resource, String name, Review review) {
    return new Action(verb, GROUP, resource, "", name, "", review.key().namespace());
  }

  private void confirm(Review review, User user, List<Tree> given) {
    Roles.Rules own = roles.of(user, review.key().namespace());
    List<Tree> missing = RuleCover.missing(own.rules(), given);
    if (missing.isEmpty()) {
      return;
    }
    String groups = user.groups().stream().map(GoText::quoted).collect(Collectors.joining(" "));
    String unresolved = own.errors().isEmpty() ? "" : "; resolution errors: [" + own.error() + "]";
    throw review.forbidden(
        "user "
            + GoText.quoted(user.name())
            + " (groups=["
            + groups
            + "]) is attempting to grant RBAC permissions not currently held:\n"
            + String.join("\n", RoleRules.compact(missing))
            + unresolved);
  }
}
