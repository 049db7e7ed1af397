package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * Which requests a FlowSchema takes.
 *
 * <p>As {@code ValidateFlowSchemaPolicyRulesWithSubjects}, v1.37.
 */
final class FlowRules {
  private static final List<String> VERBS =
      List.of(
          "create",
          "delete",
          "deletecollection",
          "get",
          "list",
          "patch",
          "proxy",
          "update",
          "watch");

  private FlowRules() {}

  static void check(FieldValue rule, FieldErrors errors) {
    FieldValue subjects = rule.at("subjects");
    if (subjects.isEmpty()) {
      errors.required(subjects, "subjects must contain at least one value");
    }
    subjects.items().forEach(subject -> FlowSubject.check(subject, errors));
    if (rule.at("resourceRules").isEmpty() && rule.at("nonResourceRules").isEmpty()) {
      errors.required(
          rule, "at least one of resourceRules and nonResourceRules has to be non-empty");
    }
    rule.at("resourceRules").items().forEach(one -> checkResources(one, errors));
    rule.at("nonResourceRules").items().forEach(one -> checkUrls(one, errors));
  }

  private static void checkResources(FieldValue rule, FieldErrors errors) {
    checkVerbs(rule.at("verbs"), errors);
    FieldValue groups = rule.at("apiGroups");
    if (groups.isEmpty()) {
      errors.required(groups, "resource rules must supply at least one api group");
    }
    checkAlone(groups, "api groups", errors);
    FieldValue resources = rule.at("resources");
    if (resources.isEmpty()) {
      errors.required(resources, "resource rules must supply at least one resource");
    }
    checkAlone(resources, "resources", errors);
    FieldValue namespaces = rule.at("namespaces");
    if (namespaces.isEmpty() && !rule.at("clusterScope").flag()) {
      errors.required(
          namespaces,
          "resource rules that are not cluster scoped must supply at least one namespace");
    } else if (hasWildcard(namespaces)) {
      checkAlone(namespaces, "namespaces", errors);
    } else {
      for (FieldValue namespace : namespaces.items()) {
        for (String wrong : Formats.dnsLabel(namespace.text())) {
          errors.invalidText(
              namespace, "each member of this list must be '*' or a DNS-1123 label; " + wrong);
        }
      }
    }
  }

  private static void checkUrls(FieldValue rule, FieldErrors errors) {
    checkVerbs(rule.at("verbs"), errors);
    FieldValue urls = rule.at("nonResourceURLs");
    if (urls.isEmpty()) {
      errors.required(urls, "nonResourceURLs must contain at least one value");
    } else if (hasWildcard(urls)) {
      checkAlone(urls, "non-resource URLs", errors);
    } else {
      urls.items().forEach(url -> checkUrl(url, errors));
    }
  }

  private static void checkVerbs(FieldValue verbs, FieldErrors errors) {
    if (verbs.isEmpty()) {
      errors.required(verbs, "verbs must contain at least one value");
    } else if (hasWildcard(verbs)) {
      checkAlone(verbs, "verbs", errors);
    } else if (verbs.items().stream().anyMatch(verb -> !VERBS.contains(verb.text()))) {
      errors.notSupported(verbs, VERBS);
    }
  }

  private static boolean hasWildcard(FieldValue list) {
    return list.tree().items().contains(Tree.of("*"));
  }

  private static void checkAlone(FieldValue list, String others, FieldErrors errors) {
    if (list.items().size() > 1 && hasWildcard(list)) {
      errors.invalid(list, "if '*' is present, must not specify other " + others);
    }
  }

  // As ValidateNonResourceURLPath.
  private static void checkUrl(FieldValue field, FieldErrors errors) {
    String url = field.text();
    long wildcards = url.chars().filter(c -> c == '*').count();
    if (url.isEmpty()) {
      errors.invalidText(field, "must not be empty");
    } else if (!url.startsWith("/")) {
      errors.invalid(field, "must start with slash");
    } else if (url.contains(" ")) {
      errors.invalid(field, "must not contain white-space");
    } else if (url.contains("//")) {
      errors.invalid(field, "must not contain double slash");
    } else if (wildcards > 1 || wildcards == 1 && !url.endsWith("/*")) {
      errors.invalid(field, "wildcard can only do suffix matching");
    }
  }
}
