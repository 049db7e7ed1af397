package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.ObjectReferenceRules;
import java.util.List;

/**
 * RoleBindings and ClusterRoleBindings, which differ in what they may bind.
 *
 * <p>As {@code ValidateRoleBinding} and {@code ValidateClusterRoleBinding} in {@code
 * pkg/apis/rbac/validation/validation.go}, v1.37.
 */
public final class RoleBindingValidation implements KindValidation {
  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final List<String> SUBJECTS = List.of("ServiceAccount", "User", "Group");

  private final List<String> roles;

  private RoleBindingValidation(List<String> roles) {
    this.roles = roles;
  }

  /** Of RoleBindings. */
  public static RoleBindingValidation inNamespace() {
    return new RoleBindingValidation(List.of("Role", "ClusterRole"));
  }

  /** Of ClusterRoleBindings, which bind no Roles. */
  public static RoleBindingValidation clusterWide() {
    return new RoleBindingValidation(List.of("ClusterRole"));
  }

  private boolean isClusterWide() {
    return roles.size() == 1;
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue role = object.at("roleRef");
    checkGroup(role.at("apiGroup"), errors);
    FieldValue kind = role.at("kind");
    if (!roles.contains(kind.text())) {
      errors.notSupported(kind, Tree.of(kind.text()), roles);
    }
    for (FieldValue subject : object.at("subjects").items()) {
      checkSubject(subject, errors);
    }
    ObjectReferenceRules.declaredRequired(role.at("name"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check("rbac.RoleRef", object.at("roleRef"), old.at("roleRef"), errors);
  }

  private static void checkGroup(FieldValue group, FieldErrors errors) {
    if (!group.text().equals(GROUP)) {
      errors.notSupported(group, Tree.of(group.text()), List.of(GROUP));
    }
  }

  private void checkSubject(FieldValue subject, FieldErrors errors) {
    FieldValue name = subject.at("name");
    FieldValue kind = subject.at("kind");
    switch (kind.text()) {
      case "ServiceAccount" -> checkServiceAccount(subject, errors);
      case "User", "Group" -> checkGroup(subject.at("apiGroup"), errors);
      default -> errors.notSupported(kind, Tree.of(kind.text()), SUBJECTS);
    }
    if (name.isEmpty()) {
      errors.declare(declared -> declared.required(name, ""));
    }
  }

  private void checkServiceAccount(FieldValue subject, FieldErrors errors) {
    FieldValue name = subject.at("name");
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
    FieldValue group = subject.at("apiGroup");
    if (!group.isEmpty()) {
      errors.notSupported(group, List.of(""));
    }
    if (isClusterWide() && subject.at("namespace").isEmpty()) {
      errors.required(subject.at("namespace"), "");
    }
  }
}
