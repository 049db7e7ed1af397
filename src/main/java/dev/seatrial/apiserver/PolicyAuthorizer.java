package dev.seatrial.apiserver;

import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.Roles;
import dev.seatrial.authorization.User;
import dev.seatrial.cel.library.Authorizer;
import java.util.List;

/** What the expressions of policies are told of who may do what: the roles decide. */
record PolicyAuthorizer(Roles roles, User user) implements Authorizer {
  @Override
  public Decision decide(Question question) {
    Roles.Verdict verdict =
        roles.verdict(
            user,
            new Action(
                question.verb(),
                question.group(),
                question.resource(),
                question.subresource(),
                question.name(),
                question.path(),
                question.namespace()));
    return new Decision(verdict.allowed(), verdict.reason(), "");
  }

  // As UserInfo of ServiceAccountInfo in apiserver/pkg/authentication/serviceaccount/util.go,
  // v1.37, which knows nothing of system:authenticated.
  @Override
  public Authorizer ofServiceAccount(String namespace, String name) {
    User account =
        new User(
            "system:serviceaccount:" + namespace + ":" + name,
            "",
            List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace));
    return new PolicyAuthorizer(roles, account);
  }
}
