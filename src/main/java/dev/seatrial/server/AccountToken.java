package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.authorization.User;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The token of a service account as {@link TokenRequests} gives it: nobody has signed it, so that
 * it is believed while it has not expired, and its account and what it is bound to live.
 *
 * <p>Follows {@code Validate} in {@code pkg/serviceaccount/claims.go}, v1.37.
 */
record AccountToken(Tree claims) {
  private static final String ACCOUNT = "serviceaccount";
  private static final String POD = "pod";
  private static final String NODE = "node";

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

  /** Whose it is; empty where it is no longer worth anything. */
  Optional<User> owner(Api api) {
    String namespace = own().text("", "namespace");
    long now = api.clock().nowMicros() / 1_000_000;
    boolean lives =
        now < claims.number(0, "exp")
            && isThere(
                api, new ObjectKey(Resources.SERVICE_ACCOUNTS, namespace, name(ACCOUNT)), ACCOUNT)
            && isHolderThere(api, namespace);
    User account = User.impersonated(claims.text("", "sub"), "", List.of());
    return lives
        ? Optional.of(new User(account.name(), uid(ACCOUNT), account.groups()).with(extra()))
        : Optional.empty();
  }

  /** Whether what the token lives and dies with is there. */
  private boolean isHolderThere(Api api, String namespace) {
    if (own().at(POD).isPresent()) {
      return isThere(api, ObjectKey.pod(namespace, name(POD)), POD);
    }
    if (own().at("secret").isPresent()) {
      return isThere(api, new ObjectKey("secrets", namespace, name("secret")), "secret");
    }
    return !own().at(NODE).isPresent() || isThere(api, ObjectKey.node(name(NODE)), NODE);
  }

  private boolean isThere(Api api, ObjectKey key, String claim) {
    return api.find(key)
        .filter(found -> found.text("", "metadata", "uid").equals(uid(claim)))
        .isPresent();
  }

  // As UserInfo of ServiceAccountInfo in apiserver/pkg/authentication/serviceaccount/util.go,
  // v1.37.
  private Map<String, List<String>> extra() {
    Map<String, List<String>> extra = new TreeMap<>();
    put(
        extra,
        "credential-id",
        claims.at("jti").isPresent() ? "JTI=" + claims.text("", "jti") : "");
    put(extra, "pod-name", name(POD));
    put(extra, "pod-uid", uid(POD));
    put(extra, "node-name", name(NODE));
    put(extra, "node-uid", uid(NODE));
    return extra;
  }

  private static void put(Map<String, List<String>> extra, String key, String value) {
    if (!value.isEmpty()) {
      extra.put(User.AUTHENTICATION + key, List.of(value));
    }
  }

  private Tree own() {
    return claims.at("kubernetes.io");
  }

  private String name(String claim) {
    return own().text("", claim, "name");
  }

  private String uid(String claim) {
    return own().text("", claim, "uid");
  }
}
