package dev.seatrial.authorization;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who asks.
 *
 * @param uid empty where there is none
 * @param extra what else is known of him, by its keys
 */
public record User(String name, String uid, List<String> groups, Map<String, List<String>> extra) {
  /** What the keys begin with by which a service account's token says more of its owner. */
  public static final String AUTHENTICATION = "authentication.kubernetes.io/";

  /** The key of the node on which a service account's pod runs. */
  public static final String NODE_NAME = AUTHENTICATION + "node-name";

  private static final String ACCOUNT = "system:serviceaccount:";
  private static final String NODE = "system:node:";
  private static final String AUTHENTICATED = "system:authenticated";
  private static final String UNAUTHENTICATED = "system:unauthenticated";
  private static final String MASTERS = "system:masters";

  /** Whom the simulated cluster belongs to. */
  public static final User ADMINISTRATOR =
      new User("kubernetes-admin", "", List.of(MASTERS, AUTHENTICATED));

  /** Who brings no credentials. */
  public static final User ANONYMOUS = new User("system:anonymous", "", List.of(UNAUTHENTICATED));

  /** Of whom nothing else is known. */
  public User(String name, String uid, List<String> groups) {
    this(name, uid, groups, Collections.emptyMap());
  }

  /** Keeps its own lists. */
  public User {
    groups = List.copyOf(groups);
    extra = Collections.unmodifiableMap(new TreeMap<>(extra));
  }

  /** The same of whom something else is known. */
  public User with(Map<String, List<String>> more) {
    return new User(name, uid, groups, more);
  }

  /** What is known of him, as {@code UserInfo} of {@code authentication.k8s.io/v1}. */
  public Tree toTree() {
    Map<String, Tree> values = new TreeMap<>();
    extra.forEach((key, each) -> values.put(key, Tree.texts(each)));
    return new ObjectBuilder()
        .put("username", name)
        .put("uid", uid.isEmpty() ? Tree.ABSENT : Tree.of(uid))
        .put("groups", Tree.texts(groups))
        .put("extra", values.isEmpty() ? Tree.ABSENT : ObjectTree.of(values))
        .build();
  }

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
