package dev.seatrial.server;

import dev.seatrial.apiserver.Access;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.User;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom a request wants to be made by instead of who makes it.
 *
 * <p>Follows {@code WithConstrainedImpersonation} in {@code
 * apiserver/pkg/endpoints/filters/impersonation}, v1.37.
 *
 * @param uid empty for none
 * @param extra what else there is to say, by its keys
 */
record Impersonation(
    String name, String uid, List<String> groups, Map<String, List<String>> extra) {
  private static final String PREFIX = "impersonate-";
  private static final String EXTRA = PREFIX + "extra-";

  /** What a request wants; empty where it wants nothing of the kind. */
  static Optional<Impersonation> of(Request request) {
    Map<String, List<String>> extra = new TreeMap<>();
    for (String header : request.headers().keySet()) {
      if (header.startsWith(EXTRA)) {
        extra.put(key(header.substring(EXTRA.length())), request.values(header));
      }
    }
    Impersonation wanted =
        new Impersonation(
            request.header(PREFIX + "user"),
            request.header(PREFIX + "uid"),
            request.values(PREFIX + "group"),
            extra);
    if (!wanted.name.isEmpty()) {
      return Optional.of(wanted);
    }
    if (!wanted.isBare()) {
      throw ApiError.badRequest(
          "requested " + wanted.shown() + " without impersonating a user name");
    }
    return Optional.empty();
  }

  // As unescapeExtraKey: what is no escape stays as it is.
  private static String key(String escaped) {
    try {
      return URLDecoder.decode(
          escaped.toLowerCase(Locale.ROOT).replace("+", "%2b"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return escaped;
    }
  }

  /**
   * The user; refuses one who may not be impersonated.
   *
   * @param own who asks
   * @param action what is asked for in the other's name
   */
  // As getImpersonatedUser: what is told is why the first way is barred.
  User allowed(User own, Access access, Action action) {
    List<ApiError> refused = new ArrayList<>();
    for (String mode : modes(own)) {
      try {
        access.check(action.by("impersonate-on:" + mode + ":" + action.verb()));
        new ImpersonationCheck(access, ImpersonationCheck.WIDE + ":" + mode).check(this);
        return User.impersonated(name, uid, groups).with(extra);
      } catch (ApiError narrow) {
        refused.add(narrow);
      }
    }
    try {
      new ImpersonationCheck(access, ImpersonationCheck.WIDE).check(this);
      return User.legacy(name, uid, groups).with(extra);
    } catch (ApiError wide) {
      refused.add(wide);
      throw refused.get(0);
    }
  }

  /** The narrower ways that there are to such a user. */
  private List<String> modes(User own) {
    boolean node = User.isNode(name);
    boolean account = User.account(name).isPresent();
    if (!node && !account) {
      return List.of("user-info");
    }
    List<String> modes = new ArrayList<>();
    if (isBare() && node && isNodeOf(own)) {
      modes.add("associated-node");
    }
    if (isBare()) {
      modes.add(node ? "arbitrary-node" : "serviceaccount");
    }
    return modes;
  }

  // As requesterAssociatedWithRequestedNodeUsername.
  private boolean isNodeOf(User own) {
    String node = name.substring(name.lastIndexOf(':') + 1);
    return User.account(own.name()).isPresent()
        && own.extra().getOrDefault(User.NODE_NAME, List.of()).equals(List.of(node));
  }

  private boolean isBare() {
    return uid.isEmpty() && groups.isEmpty() && extra.isEmpty();
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
