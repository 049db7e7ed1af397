package dev.seatrial.authorization;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the roles of a cluster allow. */
// As DefaultRuleResolver in pkg/registry/rbac/validation/rule.go, v1.37.
public final class Roles {
  static final String GROUP = ".rbac.authorization.k8s.io";

  /** The resources that roles and bindings are. */
  public static final String CLUSTER_ROLES = "clusterroles" + GROUP;

  public static final String CLUSTER_ROLE_BINDINGS = "clusterrolebindings" + GROUP;
  public static final String ROLES = "roles" + GROUP;
  public static final String ROLE_BINDINGS = "rolebindings" + GROUP;

  private final RoleStore store;

  /** Reads the roles where they are kept, anew whenever it is asked. */
  public Roles(RoleStore store) {
    this.store = store;
  }

  /**
   * What was decided.
   *
   * @param reason who allows it, or why it is not allowed; empty where there is nothing to say
   */
  public record Verdict(boolean allowed, String reason) {}

  /**
   * The rules that somebody has.
   *
   * @param errors what they lack because it could not be found
   */
  public record Rules(List<Tree> rules, List<String> errors) {
    /** What they lack, as one text; empty where they lack nothing. */
    // As NewAggregate in apimachinery/pkg/util/errors, v1.37.
    public String error() {
      List<String> distinct = errors.stream().distinct().toList();
      return distinct.size() == 1 ? distinct.get(0) : bracketed(distinct);
    }

    private static String bracketed(List<String> errors) {
      return errors.isEmpty() ? "" : "[" + String.join(", ", errors) + "]";
    }
  }

  /** Whether a user may do something. */
  // As Authorize in plugin/pkg/auth/authorizer/rbac/rbac.go, v1.37, after the authorizer of the
  // privileged group, which gives no reason.
  public Verdict verdict(User user, Action action) {
    if (user.isPrivileged()) {
      return new Verdict(true, "");
    }
    List<String> errors = new ArrayList<>();
    for (Grant grant : grants(user, action.namespace())) {
      Optional<List<Tree>> rules = grant.rules(store);
      if (rules.isEmpty()) {
        errors.add(grant.missing());
      } else if (rules.get().stream().anyMatch(action::isAllowedBy)) {
        return new Verdict(true, "RBAC: allowed by " + grant.described());
      }
    }
    String error = new Rules(List.of(), errors).error();
    return new Verdict(false, error.isEmpty() ? "" : "rbac: RBAC: " + error);
  }

  /** The rules that a user has in a namespace; in no certain one where it is empty. */
  public Rules of(User user, String namespace) {
    List<Tree> all = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Grant grant : grants(user, namespace)) {
      Optional<List<Tree>> rules = grant.rules(store);
      rules.ifPresentOrElse(all::addAll, () -> errors.add(grant.missing()));
    }
    return new Rules(List.copyOf(all), List.copyOf(errors));
  }

  /** The rules of the role that a binding refers to; empty where there is no such role. */
  // As GetRoleReferenceRules.
  public Optional<List<Tree>> rules(Tree roleRef, String namespace) {
    boolean wide = roleRef.text("", "kind").equals("ClusterRole");
    String name = roleRef.text("", "name");
    Tree role = wide ? store.get(CLUSTER_ROLES, "", name) : store.get(ROLES, namespace, name);
    return role.isPresent() ? Optional.of(role.items("rules")) : Optional.empty();
  }

  private List<Grant> grants(User user, String namespace) {
    List<Grant> grants = new ArrayList<>();
    add(store.list(CLUSTER_ROLE_BINDINGS, ""), user, "", grants);
    if (!namespace.isEmpty()) {
      add(store.list(ROLE_BINDINGS, namespace), user, namespace, grants);
    }
    return grants;
  }

  private static void add(
      Collection<Tree> bindings, User user, String namespace, List<Grant> grants) {
    for (Tree binding : bindings) {
      binding.items("subjects").stream()
          .filter(subject -> user.isMeantBy(subject, namespace))
          .findFirst()
          .ifPresent(subject -> grants.add(new Grant(binding, subject, namespace)));
    }
  }

  /** A binding that is about the user, with the first of its subjects that he is. */
  private record Grant(Tree binding, Tree subject, String namespace) {
    Optional<List<Tree>> rules(RoleStore store) {
      return new Roles(store).rules(binding.at("roleRef"), namespace);
    }

    String missing() {
      boolean wide = binding.text("", "roleRef", "kind").equals("ClusterRole");
      String name = GoText.quoted(binding.text("", "roleRef", "name"));
      return (wide ? "clusterrole" : "role") + GROUP + " " + name + " not found";
    }

    // As the describers in rule.go, which name the namespace of an account last.
    String described() {
      String own = binding.text("", "metadata", "name");
      boolean wide = namespace.isEmpty();
      return (wide ? "ClusterRoleBinding " : "RoleBinding ")
          + GoText.quoted(wide ? own : own + "/" + namespace)
          + " of "
          + binding.text("", "roleRef", "kind")
          + " "
          + GoText.quoted(binding.text("", "roleRef", "name"))
          + " to "
          + whom();
    }

    private String whom() {
      String kind = subject.text("", "kind");
      String name = subject.text("", "name");
      boolean isAccount = kind.equals("ServiceAccount");
      String home = subject.textAt("namespace").orElse(namespace);
      return kind + " " + GoText.quoted(isAccount ? name + "/" + home : name);
    }
  }
}
