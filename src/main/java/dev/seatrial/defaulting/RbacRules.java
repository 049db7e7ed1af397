package dev.seatrial.defaulting;

import java.util.List;

/** Role bindings, as {@code pkg/apis/rbac/v1/defaults.go} of v1.37 has them. */
final class RbacRules {
  private static final String API_GROUP = "apiGroup";
  private static final String GROUP = "rbac.authorization.k8s.io";

  private RbacRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("rbac/v1.RoleRef", role -> role.empty(API_GROUP, GROUP)),
        Rule.of("rbac/v1.Subject", RbacRules::subject));
  }

  private static Filling subject(Filling subject) {
    boolean known = subject.is("kind", "User") || subject.is("kind", "Group");
    return known ? subject.empty(API_GROUP, GROUP) : subject;
  }
}
