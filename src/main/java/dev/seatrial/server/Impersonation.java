package dev.seatrial.server;

import dev.seatrial.apiserver.Access;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a request wants to be made by instead of who makes it. What it says of him beyond name, UID
 * and groups is looked at and not kept.
 *
 * <p>Follows {@code WithConstrainedImpersonation} in {@code
 * apiserver/pkg/endpoints/filters/impersonation}, v1.37, without the mode of agents on nodes.
 *
 * @param uid empty for none
 * @param extra what else there is to say, by its keys
 */
record Impersonation(String name, String uid, List<String> groups, Map<String, String> extra) {
  private static final String PREFIX = "impersonate-";
  private static final String EXTRA = PREFIX + "extra-";
  private static final String GROUP = "authentication.k8s.io";

  /** What a request wants; empty where it wants nothing of the kind. */
  static Optional<Impersonation> of(Request request) {
    String joined = request.header(PREFIX + "group");
    List<String> groups = joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    Map<String, String> extra = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (header, value) -> {
              if (header.startsWith(EXTRA)) {
                extra.put(header.substring(EXTRA.length()), value);
              }
            });
    Impersonation wanted =
        new Impersonation(
            request.header(PREFIX + "user"), request.header(PREFIX + "uid"), groups, extra);
    if (!wanted.name.isEmpty()) {
      return Optional.of(wanted);
    }
    if (!wanted.isBare()) {
      throw ApiError.badRequest(
          "requested " + wanted.shown() + " without impersonating a user name");
    }
    return Optional.empty();
  }

  /**
   * The user; refuses one who may not be impersonated.
   *
   * @param access of who asks
   * @param action what is asked for in his name
   */
  // As getImpersonatedUser: what is told is why the narrower permission does not hold.
  User allowed(Access access, Action action) {
    Optional<String> mode = mode();
    Optional<ApiError> refused = Optional.empty();
    if (mode.isPresent()) {
      try {
        access.check(action.by("impersonate-on:" + mode.get() + ":" + action.verb()));
        check(access, "impersonate:" + mode.get(), GROUP);
        return User.impersonated(name, uid, groups);
      } catch (ApiError narrow) {
        refused = Optional.of(narrow);
      }
    }
    try {
      check(access, "impersonate", "");
      return User.legacy(name, uid, groups);
    } catch (ApiError wide) {
      throw refused.orElse(wide);
    }
  }

  /** The narrower permission that is for such a user; empty where there is none. */
  private Optional<String> mode() {
    if (User.isNode(name) || User.account(name).isPresent()) {
      String mode = User.isNode(name) ? "arbitrary-node" : "serviceaccount";
      return isBare() ? Optional.of(mode) : Optional.empty();
    }
    boolean tooMuch = groups.contains("") || groups.contains("system:masters");
    return tooMuch ? Optional.empty() : Optional.of("user-info");
  }

  private boolean isBare() {
    return uid.isEmpty() && groups.isEmpty() && extra.isEmpty();
  }

  private void check(Access access, String verb, String group) {
    access.check(named(verb, group));
    if (!uid.isEmpty()) {
      access.check(new Action(verb, GROUP, "uids", "", uid, "", ""));
    }
    for (String each : groups) {
      access.check(new Action(verb, group, "groups", "", each, "", ""));
    }
    extra.forEach(
        (key, value) -> access.check(new Action(verb, GROUP, "userextras", key, value, "", "")));
  }

  private Action named(String verb, String group) {
    if (User.isNode(name) && group.equals(GROUP)) {
      String node = name.substring(name.lastIndexOf(':') + 1);
      return new Action(verb, group, "nodes", "", node, "", "");
    }
    return User.account(name)
        .map(
            account ->
                new Action(
                    verb, group, "serviceaccounts", "", account.name(), "", account.namespace()))
        .orElseGet(() -> new Action(verb, group, "users", "", name, "", ""));
  }

  // As Go shows the user that the request would make.
  private String shown() {
    String listed =
        groups.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    return "&user.DefaultInfo{Name:\"\", UID:\""
        + uid
        + "\", Groups:[]string{"
        + listed
        + "}, Extra:map[string][]string(nil)}";
  }
}
