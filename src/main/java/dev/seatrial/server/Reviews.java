package dev.seatrial.server;

import dev.seatrial.apiserver.AccessQuestion;
import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.authorization.Roles;
import dev.seatrial.authorization.User;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers who somebody is and what he may do.
 *
 * <p>Follows {@code pkg/registry/authorization} and {@code pkg/registry/authentication}, v1.37.
 */
record Reviews(Api api, User user) {
  /** Whether a resource is a question that is answered and never kept. */
  static boolean isReview(Resource resource) {
    return resource.verbs().equals(List.of("create"))
        && List.of("authentication.k8s.io", "authorization.k8s.io").contains(resource.group());
  }

  /** The answer; refuses a question that makes no sense. */
  Tree answered(Tree review) {
    String kind = review.text("", "kind");
    return switch (kind) {
      case "SelfSubjectReview" ->
          review
              .with(
                  Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000)),
                  "metadata",
                  "creationTimestamp")
              .with(ObjectTree.of("userInfo", user.toTree()), "status");
      case "SelfSubjectRulesReview" -> {
        String namespace = review.text("", "spec", "namespace");
        if (namespace.isEmpty()) {
          throw ApiError.badRequest("no namespace on request");
        }
        yield review.with(ObjectTree.EMPTY, "spec").with(rules(namespace), "status");
      }
      case "TokenReview" -> {
        if (review.text("", "spec", "token").isEmpty()) {
          throw ApiError.badRequest("token is required for TokenReview in authentication");
        }
        yield review.with(proven(review.text("", "spec", "token")), "status");
      }
      default -> {
        AccessQuestion.check(review);
        yield review.with(
            verdict(kind.startsWith("Self") ? user : asked(review), review), "status");
      }
    };
  }

  // As Create in pkg/registry/authentication/tokenreview/storage.go, v1.37.
  private Tree proven(String token) {
    Optional<AccountToken> known = AccountToken.read(token);
    Optional<User> owner = known.flatMap(each -> each.owner(api));
    if (owner.isEmpty()) {
      Tree nobody = ObjectTree.EMPTY;
      return ObjectTree.of("user", nobody, "error", Tree.of("invalid bearer token"));
    }
    return new ObjectBuilder()
        .put("authenticated", true)
        .put("user", owner.get().toTree())
        .put("audiences", known.get().claims().at("aud"))
        .build();
  }

  private static User asked(Tree review) {
    Tree spec = review.at("spec");
    List<String> groups = spec.items("groups").stream().map(each -> each.text("")).toList();
    Map<String, List<String>> extra = new TreeMap<>();
    ObjectTree said = spec.object("extra");
    for (String key : said.names()) {
      extra.put(key, said.items(key).stream().map(each -> each.text("")).toList());
    }
    return new User(spec.text("", "user"), spec.text("", "uid"), groups).with(extra);
  }

  private Tree verdict(User who, Tree review) {
    Roles.Verdict verdict = api.access().roles().verdict(who, AccessQuestion.action(review));
    return new ObjectBuilder()
        .put("allowed", verdict.allowed())
        .put("reason", verdict.reason().isEmpty() ? Tree.ABSENT : Tree.of(verdict.reason()))
        .build();
  }

  // As RulesFor in plugin/pkg/auth/authorizer/rbac/rbac.go, v1.37: a rule is told of without what
  // it does not say.
  private Tree rules(String namespace) {
    Roles.Rules own = api.access().roles().of(user, namespace);
    return new ObjectBuilder()
        .put(
            "resourceRules",
            told(own.rules(), List.of("verbs", "apiGroups", "resources", "resourceNames")))
        .put("nonResourceRules", told(own.rules(), List.of("verbs", "nonResourceURLs")))
        .put("incomplete", false)
        .put("evaluationError", own.error().isEmpty() ? Tree.ABSENT : Tree.of(own.error()))
        .build();
  }

  private static Tree told(List<Tree> rules, List<String> fields) {
    String about = fields.contains("resources") ? "resources" : "nonResourceURLs";
    List<Tree> told = new ArrayList<>();
    for (Tree rule : rules) {
      if (!rule.items(about).isEmpty()) {
        ObjectBuilder one = new ObjectBuilder();
        fields.forEach(field -> one.put(field, rule.at(field)));
        told.add(one.build());
      }
    }
    return Tree.of(told);
  }
}
