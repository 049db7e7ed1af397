package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.Roles;
import dev.seatrial.authorization.User;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Refuses what somebody may not do, before anything else is looked at.
 *
 * <p>Follows {@code WithAuthorization} in {@code apiserver/pkg/endpoints/filters} and {@code
 * Forbidden} in {@code apiserver/pkg/endpoints/handlers/responsewriters}, v1.37.
 */
public final class Access {
  private static final String NAME = "metadata.name=";

  private final Roles roles;
  private final Optional<User> user;

  /** Of nobody in particular, to whom everything is allowed. */
  Access(Roles roles) {
    this(roles, Optional.empty());
  }

  private Access(Roles roles, Optional<User> user) {
    this.roles = roles;
    this.user = user;
  }

  /** The access of a user. */
  public Access of(User other) {
    return new Access(roles, Optional.of(other).filter(each -> !each.isPrivileged()));
  }

  /** The roles that say who may do what. */
  public Roles roles() {
    return roles;
  }

  /** Whether it is allowed. */
  public boolean allows(Action action) {
    return user.isEmpty() || roles.verdict(user.get(), action).allowed();
  }

  /** That it is not allowed, for a reason of its own. */
  public ApiError refusal(Action action, String why) {
    return refused(action, denial(user.orElse(User.ADMINISTRATOR), action) + ": " + why);
  }

  /** Throws {@link ApiError} where it is not allowed. */
  public void check(Action action) {
    if (user.isEmpty()) {
      return;
    }
    Roles.Verdict verdict = roles.verdict(user.get(), action);
    if (!verdict.allowed()) {
      String why = denial(user.get(), action);
      throw refused(action, verdict.reason().isEmpty() ? why : why + ": " + verdict.reason());
    }
  }

  /** The same of an object, whose name is empty for a new one, or of a subresource. */
  void check(String verb, ObjectKey key, String subresource) {
    if (user.isPresent()) {
      boolean itself = key.resource().equals(Resources.NAMESPACES);
      String namespace = itself ? key.name() : key.namespace();
      int dot = key.resource().indexOf('.');
      check(
          new Action(
              verb,
              dot < 0 ? "" : key.resource().substring(dot + 1),
              dot < 0 ? key.resource() : key.resource().substring(0, dot),
              subresource,
              key.name(),
              "",
              namespace));
    }
  }

  /** The same, where the key is worked out only for somebody who may be refused. */
  void check(String verb, Supplier<ObjectKey> key, String subresource) {
    if (user.isPresent()) {
      check(verb, key.get(), subresource);
    }
  }

  /** The same of all that a list or a watch is about. */
  void check(String verb, Resource resource, String namespace, ListOptions which) {
    check(
        verb,
        () -> new ObjectKey(resource.groupResource(), namespace, name(which.fieldSelector())),
        "");
  }

  /**
   * The name that the field selector of a list or a watch asks for; empty where it asks for none.
   */
  // As NewRequestInfo in apiserver/pkg/endpoints/request/requestinfo.go, v1.37.
  public static String name(String fieldSelector) {
    for (String term : fieldSelector.split(",", -1)) {
      if (term.startsWith(NAME)) {
        String asked = term.substring(NAME.length());
        return asked.startsWith("=") ? asked.substring(1) : asked;
      }
    }
    return "";
  }

  // As sanitizer in responsewriters/errors.go, v1.37: no message is to look like HTML.
  private static String denial(User user, Action action) {
    return denied(user, action).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  // As forbiddenMessage there.
  private static String denied(User user, Action action) {
    String who = "User " + GoText.quoted(user.name()) + " cannot " + action.verb();
    if (!action.path().isEmpty()) {
      return who + " path " + GoText.quoted(action.path());
    }
    String part = action.subresource().isEmpty() ? "" : "/" + action.subresource();
    String where =
        action.namespace().isEmpty()
            ? " at the cluster scope"
            : " in the namespace " + GoText.quoted(action.namespace());
    return who
        + " resource "
        + GoText.quoted(action.resource() + part)
        + " in API group "
        + GoText.quoted(action.group())
        + where;
  }

  private static ApiError refused(Action action, String why) {
    if (!action.path().isEmpty()) {
      return new ApiError(Reason.FORBIDDEN, "forbidden: " + why, ObjectTree.EMPTY);
    }
    String group = action.group().isEmpty() ? "" : "." + action.group();
    String name = action.name().isEmpty() ? "" : " " + GoText.quoted(action.name());
    ObjectBuilder details = new ObjectBuilder();
    if (!action.name().isEmpty()) {
      details.put("name", action.name());
    }
    if (!action.group().isEmpty()) {
      details.put("group", action.group());
    }
    return new ApiError(
        Reason.FORBIDDEN,
        action.resource() + group + name + " is forbidden: " + why,
        details.put("kind", action.resource()).build());
  }
}
