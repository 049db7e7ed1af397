package dev.seatrial.authorization;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param uid empty where there is none
 */
public record User(String name, String uid, List<String> groups) {
  private static final String ACCOUNT = "system:serviceaccount:";
  private static final String NODE = "system:node:";
  private static final String AUTHENTICATED = "system:authenticated";
  private static final String UNAUTHENTICATED = "system:unauthenticated";
  private static final String MASTERS = "system:masters";

  /** Whom the simulated cluster belongs to. */
  public static final User ADMINISTRATOR =
      new User("kubernetes-admin", "", List.of(MASTERS, AUTHENTICATED));

  /** A service account. */
  public record Account(String namespace, String name) {}

  /** Whom {@code --as} makes one, with the groups given or those of a service account or node. */
  // As check and authorizeUsername in apiserver/pkg/endpoints/filters/impersonation/mode.go, v0.37.
  public static User impersonated(String name, String uid, List<String> groups) {
    boolean asNode = isNode(name) && uid.isEmpty() && groups.isEmpty();
    return legacy(name, uid, asNode ? List.of("system:nodes") : groups);
  }

  /** The same by the older permission, which gives nodes no group. */
  public static User legacy(String name, String uid, List<String> groups) {
    List<String> all = new ArrayList<>(groups);
    if (all.isEmpty()) {
      account(name)
          .ifPresent(
              account ->
                  all.addAll(
                      List.of(
                          "system:serviceaccounts",
                          "system:serviceaccounts:" + account.namespace())));
    }
    boolean anonymous = name.equals("system:anonymous");
    String rest = anonymous ? UNAUTHENTICATED : AUTHENTICATED;
    if (!all.contains(rest) && !all.contains(UNAUTHENTICATED)) {
      all.add(rest);
    }
    return new User(name, uid, List.copyOf(all));
  }

  /** The service account that a user's name stands for; empty for that of anybody else. */
  // As SplitUsername in apiserver/pkg/authentication/serviceaccount/util.go, v1.37.
  public static Optional<Account> account(String name) {
    String[] parts = name.split(":", -1);
    return name.startsWith(ACCOUNT) && parts.length == 4
        ? Optional.of(new Account(parts[2], parts[3]))
        : Optional.empty();
  }

  /** Whether a user's name is that of a node. */
  public static boolean isNode(String name) {
    return name.startsWith(NODE) && name.length() > NODE.length();
  }

  /** Whether nothing is refused, whatever the roles say. */
  public boolean isPrivileged() {
    return groups.contains(MASTERS);
  }

  /**
   * Whether the subject of a binding is this user, or a group of his.
   *
   * @param namespace of the binding, where an account is that names no other; empty for none
   */
  // As appliesToUser in pkg/registry/rbac/validation/rule.go, v1.37.
  boolean isMeantBy(Tree subject, String namespace) {
    String meant = subject.text("", "name");
    return switch (subject.text("", "kind")) {
      case "User" -> name.equals(meant);
      case "Group" -> groups.contains(meant);
      case "ServiceAccount" -> {
        String home = subject.textAt("namespace").orElse(namespace);
        yield !home.isEmpty() && name.equals(ACCOUNT + home + ":" + meant);
      }
      default -> false;
    };
  }
}
