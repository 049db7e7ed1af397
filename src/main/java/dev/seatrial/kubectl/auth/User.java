package dev.seatrial.kubectl.auth;

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
  boolean isPrivileged() {
    return groups.contains(MASTERS);
  }

  boolean isAccount(String namespace, String account) {
    return name.equals(ACCOUNT + namespace + ":" + account);
  }
}
