package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.authorization.User;
import dev.seatrial.tree.Tree;

/**
 * Who a request is made by: the administrator where it says nothing of that, for only this machine
 * is let in; the service account whose token it brings; or whom they make themselves.
 */
final class Caller {
  private Caller() {}

  /**
   * The user; refuses groups and UIDs of nobody, tokens that are worth nothing, and to be somebody
   * else who may not be impersonated.
   */
  static User of(Request request, Api api) {
    User own = authenticated(request.header("authorization").strip(), api);
    return Impersonation.of(request)
        .map(wanted -> wanted.allowed(own, api.access().of(own), RequestAction.of(request)))
        .orElse(own);
  }

  // As AuthenticateRequest in apiserver/pkg/authentication/request/bearertoken/bearertoken.go,
  // v1.37: what is no bearer token is nobody's word, and leaves who brings it anonymous.
  private static User authenticated(String header, Api api) {
    if (header.isEmpty()) {
      return User.ADMINISTRATOR;
    }
    String[] words = header.split(" ", 3);
    boolean bears = words.length > 1 && words[0].equalsIgnoreCase("bearer") && !words[1].isEmpty();
    return bears
        ? AccountToken.read(words[1])
            .flatMap(token -> token.owner(api))
            .orElseThrow(Caller::unknown)
        : User.ANONYMOUS;
  }

  private static ApiError unknown() {
    return new ApiError(Reason.UNAUTHORIZED, "Unauthorized", Tree.ABSENT);
  }
}
