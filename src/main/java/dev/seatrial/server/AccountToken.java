package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.authorization.User;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The token of a service account as {@link TokenRequests} gives it: nobody has signed it, so that
 * it is believed while it has not expired and its account lives.
 *
 * <p>Follows {@code Validate} in {@code pkg/serviceaccount/claims.go}, v1.37.
 */
record AccountToken(Tree claims) {
  private static final String BEARER = "Bearer ";

  /** The token that a request brings; empty where it brings none of ours. */
  static Optional<AccountToken> of(Request request) {
    String header = request.header("authorization");
    return header.startsWith(BEARER) ? read(header.substring(BEARER.length())) : Optional.empty();
  }

  /** The token; empty where the text is none of ours. */
  static Optional<AccountToken> read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[2].isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(new AccountToken(Json.read(new String(json, StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException | JsonSyntaxException foreign) {
      return Optional.empty();
    }
  }

  /** Whose it is; refuses one that is no longer worth anything. */
  User user(Api api) {
    return owner(api)
        .orElseThrow(() -> new ApiError(Reason.UNAUTHORIZED, "Unauthorized", Tree.ABSENT));
  }

  /** Whose it is; empty where it is no longer worth anything. */
  Optional<User> owner(Api api) {
    Tree own = claims.at("kubernetes.io");
    String namespace = own.text("", "namespace");
    String name = own.text("", "serviceaccount", "name");
    String uid = own.text("", "serviceaccount", "uid");
    long now = api.clock().nowMicros() / 1_000_000;
    boolean lives =
        now < claims.number(0, "exp")
            && api.find(new ObjectKey(Resources.SERVICE_ACCOUNTS, namespace, name))
                .filter(account -> account.text("", "metadata", "uid").equals(uid))
                .isPresent();
    User account = User.impersonated(claims.text("", "sub"), "", List.of());
    return lives ? Optional.of(new User(account.name(), uid, account.groups())) : Optional.empty();
  }
}
