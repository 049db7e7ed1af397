package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.authorization.User;

/**
 * Who a request is made by: the administrator or the service account whose token it brings, or whom
 * they make themselves.
 */
final class Caller {
  private Caller() {}

  /**
   * The user; refuses groups and UIDs of nobody, tokens that are worth nothing, and to be somebody
   * else who may not be impersonated.
   */
  static User of(Request request, Api api) {
    User own = AccountToken.of(request).map(token -> token.user(api)).orElse(User.ADMINISTRATOR);
    return Impersonation.of(request)
        .map(wanted -> wanted.allowed(api.access().of(own), RequestAction.of(request)))
        .orElse(own);
  }
}
