package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * The rules of a Role or ClusterRole: who may do what to which resources.
 *
 * <p>As {@code ValidatePolicyRule} in {@code pkg/apis/rbac/validation/validation.go}, v1.37.
 */
final class PolicyRules {
  private PolicyRules() {}

  static void inNamespace(FieldValue rules, FieldErrors errors) {
    for (FieldValue rule : rules.items()) {
      FieldValue urls = rule.at("nonResourceURLs");
      checkVerbs(rule, errors);
      if (!urls.isEmpty()) {
        errors.invalid(urls, "namespaced rules cannot apply to non-resource URLs");
      }
      checkRest(rule, errors);
    }
  }

  static void clusterWide(FieldValue rules, FieldErrors errors) {
    for (FieldValue rule : rules.items()) {
      checkVerbs(rule, errors);
      checkRest(rule, errors);
    }
  }

  private static void checkVerbs(FieldValue rule, FieldErrors errors) {
    FieldValue verbs = rule.at("verbs");
    if (verbs.isEmpty()) {
      errors.declare(declared -> declared.required(verbs, ""));
    }
  }

  private static void checkRest(FieldValue rule, FieldErrors errors) {
    FieldValue urls = rule.at("nonResourceURLs");
    Tree fields = rule.tree();
    if (!urls.isEmpty()) {
      boolean both =
          !fields.at("apiGroups").isEmpty()
              || !fields.at("resources").isEmpty()
              || !fields.at("resourceNames").isEmpty();
      if (both) {
        errors.invalid(urls, "rules cannot apply to both regular resources and non-resource URLs");
      }
      return;
    }
    if (fields.at("apiGroups").isEmpty()) {
      errors.required(rule.at("apiGroups"), "resource rules must supply at least one api group");
    }
    if (fields.at("resources").isEmpty()) {
      errors.required(rule.at("resources"), "resource rules must supply at least one resource");
    }
  }
}
