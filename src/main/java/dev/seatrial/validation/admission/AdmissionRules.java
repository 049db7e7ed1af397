package dev.seatrial.validation.admission;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which requests an admission webhook or policy is asked about.
 *
 * <p>As {@code validateRuleWithOperations} and {@code validateMatchResources} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
final class AdmissionRules {
  private static final List<String> OPERATIONS =
      List.of("*", "CONNECT", "CREATE", "DELETE", "UPDATE");
  private static final List<String> SCOPES = List.of("*", "Cluster", "Namespaced");
  private static final int MOST_CONDITIONS = 64;

  private AdmissionRules() {}

  static void check(FieldValue rule, FieldErrors errors) {
    FieldValue operations = rule.at("operations");
    checkThere(operations, errors);
    checkAlone(operations, "operations", errors);
    operations.items().forEach(operation -> Choice.of(operation, OPERATIONS, errors));
    checkThere(rule.at("apiGroups"), errors);
    checkAlone(rule.at("apiGroups"), "API groups", errors);
    FieldValue versions = rule.at("apiVersions");
    checkThere(versions, errors);
    checkAlone(versions, "API versions", errors);
    versions.items().forEach(version -> checkThere(version, errors));
    AdmissionResources.check(rule.at("resources"), errors);
    Choice.optional(rule.at("scope"), SCOPES, errors);
  }

  /** The resources that a policy or binding matches. */
  static void checkMatch(FieldValue match, FieldErrors errors) {
    if (!match.isSet()) {
      return;
    }
    FieldValue policy = match.at("matchPolicy");
    if (!policy.isSet()) {
      errors.required(policy, "");
    }
    Choice.optional(policy, List.of("Equivalent", "Exact"), errors);
    for (String field : List.of("namespaceSelector", "objectSelector")) {
      FieldValue selector = match.at(field);
      if (selector.isSet()) {
        LabelValidation.selector(selector, errors);
      } else {
        errors.required(selector, "");
      }
    }
    for (String field : List.of("resourceRules", "excludeResourceRules")) {
      match.at(field).items().forEach(rule -> checkNamed(rule, errors));
    }
  }

  private static void checkNamed(FieldValue rule, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue name : rule.at("resourceNames").items()) {
      errors.invalidEach(name, Tree.of(name.text()), Formats.pathSegmentName(name.text()));
      if (!seen.add(name.text())) {
        errors.duplicate(name);
      }
    }
    check(rule, errors);
  }

  /** As validateMatchConditions. */
  static void checkConditions(
      FieldValue conditions, AdmissionExpressions expressions, FieldErrors errors) {
    int size = conditions.items().size();
    if (size > MOST_CONDITIONS) {
      errors.tooMany(conditions, size, MOST_CONDITIONS);
    }
    Set<String> seen = new TreeSet<>();
    for (FieldValue condition : conditions.items()) {
      if (condition.at("expression").text().isBlank()) {
        errors.required(condition.at("expression"), "");
      } else {
        expressions.condition(condition.at("expression"));
      }
      FieldValue name = condition.at("name");
      if (name.isEmpty()) {
        errors.required(name, "");
        continue;
      }
      errors.invalidEach(name, Formats.qualifiedName(name.text()));
      if (!seen.add(name.text())) {
        errors.duplicate(name);
      }
    }
  }

  private static void checkThere(FieldValue field, FieldErrors errors) {
    if (field.isEmpty()) {
      errors.required(field, "");
    }
  }

  private static void checkAlone(FieldValue list, String others, FieldErrors errors) {
    List<Tree> items = list.tree().items();
    if (items.size() > 1 && items.contains(Tree.of("*"))) {
      errors.invalid(list, "if '*' is present, must not specify other " + others);
    }
  }
}
