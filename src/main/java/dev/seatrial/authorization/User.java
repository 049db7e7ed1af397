package dev.seatrial.authorization;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Who asks.
 *
 * @param uid empty where there is none
 */
public record User(String name, String uid, List<String> groups) {
  private static final String ACCOUNT = "system:serviceaccount:";
  private static final String AUTHENTICATED = "system:authenticated";
  private static final String MASTERS = "system:masters";

  /** Whom the simulated cluster belongs to. */
  public static final User ADMINISTRATOR =
      new User("kubernetes-admin", "", List.of(MASTERS, AUTHENTICATED));

  /** Whom {@code --as} makes one, with the groups given or those of a service account. */
  // As WithImpersonation in apiserver/pkg/endpoints/filters/impersonation, v0.37.
  public static User impersonated(String name, String uid, List<String> groups) {
    List<String> all = new ArrayList<>(groups);
    String[] account = name.split(":", -1);
    if (all.isEmpty() && name.startsWith(ACCOUNT) && account.length == 4) {
      all.add("system:serviceaccounts");
      all.add("system:serviceaccounts:" + account[2]);
    }
    boolean anonymous = name.equals("system:anonymous");
    String rest = anonymous ? "system:unauthenticated" : AUTHENTICATED;
    if (!all.contains(rest) && !all.contains("system:unauthenticated")) {
      all.add(rest);
    }
    return new User(name, uid, List.copyOf(all));
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
