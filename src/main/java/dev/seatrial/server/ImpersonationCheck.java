package dev.seatrial.server;

import dev.seatrial.apiserver.Access;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.User;
import dev.seatrial.tree.GoText;
import java.util.List;
import java.util.Map;

/**
 * Whether somebody may be another in one of the ways that there are.
 *
 * <p>Follows {@code impersonationModeState} in {@code
 * apiserver/pkg/endpoints/filters/impersonation/mode.go}, v1.37.
 *
 * @param access of who asks
 * @param verb {@code impersonate}, or that and the narrower way
 */
record ImpersonationCheck(Access access, String verb) {
  /** The permission for everybody and everything. */
  static final String WIDE = "impersonate";

  /** The permission of a service account of a pod, to be the node that the pod runs on. */
  static final String ASSOCIATED = WIDE + ":associated-node";

  private static final String GROUP = "authentication.k8s.io";
  private static final String MASTERS = "system:masters";

  /** From so many on, one permission for all of them is asked for first. */
  private static final int MANY = 4;

  /** Refuses whatever part of it may not be. */
  void check(Impersonation wanted) {
    access.check(named(wanted.name()));
    if (!wanted.uid().isEmpty()) {
      access.check(about("uids", "", wanted.uid(), GROUP));
    }
    checkGroups(wanted.groups());
    checkExtra(wanted.extra());
  }

  private boolean isNarrow() {
    return !verb.equals(WIDE);
  }

  private String ownGroup() {
    return isNarrow() ? GROUP : "";
  }

  private Action about(String resource, String subresource, String name, String group) {
    return new Action(verb, group, resource, subresource, name, "", "");
  }

  private Action named(String name) {
    if (isNarrow() && User.isNode(name)) {
      String node = name.substring(name.lastIndexOf(':') + 1);
      return about("nodes", "", verb.equals(ASSOCIATED) ? "*" : node, GROUP);
    }
    return User.account(name)
        .map(
            account ->
                new Action(
                    verb,
                    ownGroup(),
                    "serviceaccounts",
                    "",
                    account.name(),
                    "",
                    account.namespace()))
        .orElseGet(() -> about("users", "", name, ownGroup()));
  }

  private void checkGroups(List<String> groups) {
    if (isNarrow() && groups.contains("")) {
      throw access.refusal(
          about("groups", "", "", GROUP), "impersonating the empty string group is not allowed");
    }
    if (isNarrow() && groups.contains(MASTERS)) {
      throw access.refusal(
          about("groups", "", MASTERS, GROUP),
          "impersonating the system:masters group is not allowed");
    }
    boolean all =
        isNarrow() && groups.size() >= MANY && access.allows(about("groups", "", "*", GROUP));
    if (!all) {
      groups.forEach(each -> access.check(about("groups", "", each, ownGroup())));
    }
  }

  private void checkExtra(Map<String, List<String>> extra) {
    if (isNarrow()) {
      extra.forEach(this::checkShape);
    }
    long values = extra.values().stream().mapToLong(List::size).sum();
    boolean all =
        isNarrow()
            && Math.max(extra.size(), values) >= MANY
            && access.allows(about("userextras", "*", "*", GROUP));
    if (!all) {
      extra.forEach(
          (key, each) ->
              each.forEach(value -> access.check(about("userextras", key, value, GROUP))));
    }
  }

  // As validateExtra there, whose keys come in small letters and with a value each.
  private void checkShape(String key, List<String> values) {
    String what =
        key.isEmpty()
            ? "the empty string key"
            : values.contains("") ? "the empty string value" : "";
    if (!what.isEmpty()) {
      throw access.refusal(
          about("userextras", "", "", GROUP), "impersonating " + what + " in extra is not allowed");
    }
    // As IsDomainPrefixedPath in apimachinery/pkg/util/validation/validation.go, v1.37.
    if (!key.matches("[^/]+/.+")) {
      throw access.refusal(
          about("userextras", "", "", GROUP),
          "impersonating an invalid key in extra is not allowed: extra.key: Invalid value: "
              + GoText.quoted(key)
              + ": must be a domain-prefixed path (such as \"acme.io/foo\")");
    }
  }
}
