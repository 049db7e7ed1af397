package dev.seatrial.kubectl.auth;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that the roles of a cluster give one user. */
// As DefaultRuleResolver in pkg/registry/rbac/validation/rule.go, v1.37.
public final class Roles {
  private static final String GROUP = ".rbac.authorization.k8s.io";

  private final Api api;
  private final User user;
  private final List<Tree> rules = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * What was decided.
   *
   * @param reason why not; empty where there is nothing to say
   */
  public record Verdict(boolean allowed, String reason) {}

  private Roles(Api api, User user) {
    this.api = api;
    this.user = user;
  }

  /** Whether a user may do something. */
  // As Authorize in plugin/pkg/auth/authorizer/rbac/rbac.go, v1.37.
  public static Verdict verdict(Api api, User user, Action action) {
    Roles roles = new Roles(api, user);
    roles.gather(action.namespace());
    boolean allowed = user.isPrivileged() || roles.rules.stream().anyMatch(action::isAllowedBy);
    List<String> errors = roles.errors.stream().distinct().toList();
    String all = errors.size() == 1 ? errors.get(0) : "[" + String.join(", ", errors) + "]";
    return new Verdict(allowed, allowed || errors.isEmpty() ? "" : "rbac: RBAC: " + all);
  }

  /** The rules that a user has in a namespace. */
  public static List<Tree> rules(Api api, User user, String namespace) {
    Roles roles = new Roles(api, user);
    roles.gather(namespace);
    return List.copyOf(roles.rules);
  }

  private void gather(String namespace) {
    for (String name : DefaultRoles.of(user)) {
      addClusterRole(name);
    }
    for (Tree binding : api.list("clusterrolebindings" + GROUP, "")) {
      if (appliesTo(binding, "")) {
        addClusterRole(binding.text("", "roleRef", "name"));
      }
    }
    for (Tree binding : namespace.isEmpty() ? List.<Tree>of() : bindings(namespace)) {
      if (appliesTo(binding, namespace)) {
        String name = binding.text("", "roleRef", "name");
        if (binding.text("", "roleRef", "kind").equals("ClusterRole")) {
          addClusterRole(name);
        } else {
          addRole(namespace, name);
        }
      }
    }
  }

  private List<Tree> bindings(String namespace) {
    return List.copyOf(api.list("rolebindings" + GROUP, namespace));
  }

  // As appliesToUser in rule.go.
  private boolean appliesTo(Tree binding, String namespace) {
    return binding.items("subjects").stream()
        .anyMatch(
            subject -> {
              String name = subject.text("", "name");
              return switch (subject.text("", "kind")) {
                case "User" -> user.name().equals(name);
                case "Group" -> user.groups().contains(name);
                case "ServiceAccount" ->
                    user.isAccount(subject.textAt("namespace").orElse(namespace), name);
                default -> false;
              };
            });
  }

  private void addRole(String namespace, String name) {
    Optional<Tree> role = named(api.list("roles" + GROUP, namespace), name);
    if (role.isPresent()) {
      rules.addAll(role.get().items("rules"));
    } else {
      errors.add("role" + GROUP + " " + GoText.quoted(name) + " not found");
    }
  }

  private void addClusterRole(String name) {
    Optional<Tree> stored = named(api.list("clusterroles" + GROUP, ""), name);
    Optional<Tree> found = stored.or(() -> DefaultRoles.role(name));
    if (found.isEmpty()) {
      errors.add("clusterrole" + GROUP + " " + GoText.quoted(name) + " not found");
      return;
    }
    Tree role = found.get();
    rules.addAll(role.items("rules"));
    role.textAt("aggregates").ifPresent(label -> addAll(LabelSelector.parse(label + "=true")));
    for (Tree selector : role.items("aggregationRule", "clusterRoleSelectors")) {
      addAll(LabelSelector.of(selector));
    }
  }

  /** Adds what the roles say that another gathers by their labels. */
  private void addAll(LabelSelector labels) {
    for (Tree role : api.list("clusterroles" + GROUP, "")) {
      if (labels.matches(role.at("metadata", "labels"))) {
        rules.addAll(role.items("rules"));
      }
    }
  }

  private static Optional<Tree> named(Iterable<Tree> objects, String name) {
    for (Tree object : objects) {
      if (object.text("", "metadata", "name").equals(name)) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }
}
