package dev.seatrial.server;

import dev.seatrial.apiserver.Access;
import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who a request is made by: the administrator or the service account whose token it brings, or whom
 * they make themselves.
 *
 * <p>Follows {@code WithImpersonation} in {@code apiserver/pkg/endpoints/filters/impersonation},
 * v1.37. What a client says of a user beyond name, UID and groups is not kept.
 */
final class Caller {
  private static final String PREFIX = "impersonate-";
  private static final String EXTRA = PREFIX + "extra-";

  private Caller() {}

  /**
   * The user; refuses groups and UIDs of nobody, tokens that are worth nothing, and to be somebody
   * else who may not be impersonated.
   */
  static User of(Request request, Api api) {
    Optional<User> account = AccountToken.of(request).map(token -> token.user(api));
    User user = impersonated(request);
    if (account.isEmpty()) {
      return user;
    }
    if (!user.equals(User.ADMINISTRATOR)) {
      checkImpersonation(user, api.access().of(account.get()));
      return user;
    }
    return account.get();
  }

  private static void checkImpersonation(User user, Access access) {
    Optional<Action> account = asAccount(user.name());
    access.check(account.orElseGet(() -> impersonating("users", user.name(), "")));
    for (String group : user.groups()) {
      boolean implied =
          group.equals("system:authenticated")
              || account.isPresent() && group.startsWith("system:serviceaccounts");
      if (!implied) {
        access.check(impersonating("groups", group, ""));
      }
    }
  }

  private static Optional<Action> asAccount(String name) {
    String[] parts = name.split(":", -1);
    return name.startsWith("system:serviceaccount:") && parts.length == 4
        ? Optional.of(impersonating("serviceaccounts", parts[3], parts[2]))
        : Optional.empty();
  }

  private static Action impersonating(String resource, String name, String namespace) {
    return new Action("impersonate", "", resource, "", name, "", namespace);
  }

  private static User impersonated(Request request) {
    String name = request.header(PREFIX + "user");
    String uid = request.header(PREFIX + "uid");
    String joined = request.header(PREFIX + "group");
    List<String> groups = joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    if (!name.isEmpty()) {
      return User.impersonated(name, uid, groups);
    }
    boolean extra = request.headers().keySet().stream().anyMatch(each -> each.startsWith(EXTRA));
    if (!groups.isEmpty() || !uid.isEmpty() || extra) {
      throw ApiError.badRequest(
          "requested " + shown(uid, groups) + " without impersonating a user name");
    }
    return User.ADMINISTRATOR;
  }

  // As Go shows the user that the request would make.
  private static String shown(String uid, List<String> groups) {
    String listed =
        groups.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    return "&user.DefaultInfo{Name:\"\", UID:\""
        + uid
        + "\", Groups:[]string{"
        + listed
        + "}, Extra:map[string][]string(nil)}";
  }
}
