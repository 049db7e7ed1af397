package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.TokenTerms;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Gives tokens of a service account to who asks for them. They claim what the real server's do, but
 * nobody has signed them: a simulated cluster has no key.
 *
 * <p>Follows {@code TokenREST.Create} in {@code pkg/registry/core/serviceaccount/storage/token.go}
 * and {@code Claims} in {@code pkg/serviceaccount/claims.go}, v1.37.
 */
record TokenRequests(Api api, ObjectKey account) {
  private static final String ISSUER = "https://kubernetes.default.svc";
  private static final long USUAL_SECONDS = 3600;

  Answer answer(Tree request) {
    Tree owner = api.get(account);
    String named = request.text(account.name(), "metadata", "name");
    TokenTerms.checkName(account.name(), named);
    long seconds = request.number(USUAL_SECONDS, "spec", "expirationSeconds");
    TokenTerms.checkSeconds(seconds);
    Tree bound = request.at("spec", "boundObjectRef");
    Tree holder = bound.isUnset() ? Tree.ABSENT : bound(bound);
    List<String> audiences =
        request.items("spec", "audiences").isEmpty()
            ? List.of(ISSUER)
            : request.items("spec", "audiences").stream()
                .map((Tree each) -> each.text(""))
                .toList();
    Tree spec =
        new ObjectBuilder()
            .put("audiences", Tree.texts(audiences))
            .put("expirationSeconds", seconds)
            .put("boundObjectRef", bound.isUnset() ? Tree.NULL : bound)
            .build();
    long now = api.clock().nowMicros() / 1_000_000;
    Tree claims = claims(owner, holder, spec, now);
    String token = encoded("{\"alg\":\"none\"}") + "." + encoded(Json.compact(claims)) + ".";
    return Answer.json(201, told(owner, spec, token, now));
  }

  private Tree told(Tree owner, Tree spec, String token, long now) {
    long end = now + spec.number(0, "expirationSeconds");
    Tree status =
        new ObjectBuilder()
            .put("token", token)
            .put("expirationTimestamp", Timestamps.ofSeconds(end))
            .build();
    return new ObjectBuilder()
        .put("kind", "TokenRequest")
        .put("apiVersion", "authentication.k8s.io/v1")
        .put("metadata", metadata(owner, now))
        .put("spec", spec)
        .put("status", status)
        .build();
  }

  /** The object that the token lives and dies with. */
  private Tree bound(Tree reference) {
    String version = reference.text("", "apiVersion");
    String kind = reference.text("", "kind");
    boolean known = version.equals("v1") && List.of("Pod", "Node", "Secret").contains(kind);
    if (!known) {
      String shown = version.indexOf('/') < 0 ? "/" + version : version;
      throw ApiError.badRequest("cannot bind token to object of type " + shown + ", Kind=" + kind);
    }
    String name = reference.text("", "name");
    ObjectKey key =
        kind.equals("Node")
            ? ObjectKey.node(name)
            : new ObjectKey(kind.equals("Pod") ? "pods" : "secrets", account.namespace(), name);
    Tree object = api.get(key);
    String uid = reference.text("", "uid");
    String own = object.text("", "metadata", "uid");
    if (!uid.isEmpty() && !uid.equals(own)) {
      throw ApiError.conflict(
          key,
          "the UID in the bound object reference ("
              + uid
              + ") does not match the UID in record. The object might have been deleted and then"
              + " recreated");
    }
    return object;
  }

  private Tree claims(Tree owner, Tree holder, Tree spec, long now) {
    ObjectBuilder own = new ObjectBuilder().put("namespace", account.namespace());
    if (holder.isPresent()) {
      own.put(holder.text("", "kind").toLowerCase(Locale.ROOT), reference(holder));
      String node = holder.text("", "spec", "nodeName");
      own.put("node", node.isEmpty() ? Tree.ABSENT : node(node));
    }
    own.put("serviceaccount", reference(owner));
    return new ObjectBuilder()
        .put("aud", spec.at("audiences"))
        .put("exp", now + spec.number(0, "expirationSeconds"))
        .put("iat", now)
        .put("iss", ISSUER)
        .put("jti", api.names().uid())
        .put("kubernetes.io", own.build())
        .put("nbf", now)
        .put("sub", "system:serviceaccount:" + account.namespace() + ":" + account.name())
        .build();
  }

  /** The node of a pod, whether or not it is still there. */
  private Tree node(String name) {
    return api.find(ObjectKey.node(name))
        .map(TokenRequests::reference)
        .orElseGet(() -> ObjectTree.of("name", Tree.of(name)));
  }

  private static Tree reference(Tree object) {
    return ObjectTree.of(
        "name", object.at("metadata", "name"), "uid", object.at("metadata", "uid"));
  }

  private Tree metadata(Tree owner, long now) {
    return new ObjectBuilder()
        .put("name", account.name())
        .put("namespace", account.namespace())
        .put("uid", owner.at("metadata", "uid"))
        .put("creationTimestamp", Timestamps.ofSeconds(now))
        .build();
  }

  private static String encoded(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
