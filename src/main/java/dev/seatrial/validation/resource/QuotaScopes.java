package dev.seatrial.validation.resource;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What part of the objects a ResourceQuota counts: its scopes and its scope selector.
 *
 * <p>As {@code validateResourceQuotaScopes} and {@code validateScopedResourceSelectorRequirement}
 * in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class QuotaScopes {
  private static final List<String> OF_PODS =
      List.of(
          "Terminating",
          "NotTerminating",
          "NotBestEffort",
          "PriorityClass",
          "CrossNamespacePodAffinity");
  private static final List<String> WITHOUT_VALUES =
      List.of(
          "BestEffort",
          "NotBestEffort",
          "Terminating",
          "NotTerminating",
          "CrossNamespacePodAffinity");
  private static final List<String> POD_RESOURCES =
      List.of(
          "pods",
          "cpu",
          "memory",
          "limits.cpu",
          "limits.memory",
          "requests.cpu",
          "requests.memory");
  private static final List<String> CLAIM_RESOURCES =
      List.of("persistentvolumeclaims", "requests.storage");
  private static final String EXISTS_ONLY =
      "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating,"
          + " ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort,"
          + " ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";

  private QuotaScopes() {}

  static void checkScopes(FieldValue spec, FieldErrors errors) {
    FieldValue scopes = spec.at("scopes");
    Tree shown = InternalForm.texts(scopes.tree());
    Set<String> seen = new TreeSet<>();
    for (FieldValue scope : scopes.items()) {
      if (!isKnown(scope.text())) {
        errors.invalid(scopes, shown, "unsupported scope");
      }
      for (int i = unfitting(scope.text(), spec); i > 0; i--) {
        errors.invalid(scopes, shown, "unsupported scope applied to resource");
      }
      seen.add(scope.text());
    }
    checkPairs(scopes, shown, seen, errors);
  }

  static void checkSelector(FieldValue spec, FieldErrors errors) {
    FieldValue selector = spec.at("scopeSelector");
    if (!selector.isSet()) {
      return;
    }
    FieldValue expressions = selector.at("matchExpressions");
    Set<String> seen = new TreeSet<>();
    for (FieldValue item : expressions.items()) {
      // The errors stand at fields of the list, without an index.
      FieldValue requirement = new FieldValue(expressions.path(), item.tree());
      String scope = requirement.at("scopeName").text();
      if (!isKnown(scope)) {
        errors.invalidText(requirement.at("scopeName"), "unsupported scope");
      }
      for (int i = unfitting(scope, spec); i > 0; i--) {
        Tree shown = InternalForm.of("*core.ScopeSelector", selector.tree());
        errors.invalid(expressions, shown, "unsupported scope applied to resource");
      }
      checkOperator(requirement, scope, errors);
      seen.add(scope);
    }
    checkPairs(expressions, InternalForm.texts(spec.at("scopes").tree()), seen, errors);
  }

  private static void checkOperator(FieldValue requirement, String scope, FieldErrors errors) {
    FieldValue operator = requirement.at("operator");
    FieldValue values = requirement.at("values");
    if (WITHOUT_VALUES.contains(scope) && !operator.text().equals("Exists")) {
      errors.invalidText(operator, EXISTS_ONLY);
    }
    switch (operator.text()) {
      case "In", "NotIn" -> {
        if (values.isEmpty()) {
          errors.required(
              values,
              "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!values.isEmpty()) {
          errors.invalid(
              values,
              "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
        }
      }
      default -> errors.invalidText(operator, "not a valid selector operator");
    }
  }

  private static void checkPairs(
      FieldValue field, Tree shown, Set<String> seen, FieldErrors errors) {
    List<List<String>> pairs =
        List.of(List.of("BestEffort", "NotBestEffort"), List.of("Terminating", "NotTerminating"));
    for (List<String> pair : pairs) {
      if (seen.containsAll(pair)) {
        errors.invalid(field, shown, "conflicting scopes");
      }
    }
  }

  private static boolean isKnown(String scope) {
    return OF_PODS.contains(scope)
        || scope.equals("BestEffort")
        || scope.equals("VolumeAttributesClass");
  }

  /** How many of the limited resources the scope says nothing about. */
  private static int unfitting(String scope, FieldValue spec) {
    int count = 0;
    for (String resource : spec.tree().object("hard").names()) {
      if (ResourceNames.isQuota(resource) && !fits(scope, resource)) {
        count++;
      }
    }
    return count;
  }

  private static boolean fits(String scope, String resource) {
    if (OF_PODS.contains(scope)) {
      return POD_RESOURCES.contains(resource);
    }
    return switch (scope) {
      case "BestEffort" -> resource.equals("pods");
      case "VolumeAttributesClass" -> CLAIM_RESOURCES.contains(resource);
      default -> true;
    };
  }
}
