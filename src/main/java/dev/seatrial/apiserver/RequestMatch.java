package dev.seatrial.apiserver;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Whether a request is one that a policy, a binding or a webhook asks for.
 *
 * <p>Follows {@code Matcher} in {@code apiserver/pkg/admission/plugin/policy/matching/matching.go}
 * and {@code …/webhook/predicates}, v1.37. A rule is met in the version that it names; requests are
 * not converted to other versions.
 */
final class RequestMatch {
  private final Review review;
  private final Store store;

  RequestMatch(Review review, Store store) {
    this.review = review;
    this.store = store;
  }

  /**
   * Whether the {@code matchConstraints} of a policy or the {@code matchResources} of a binding
   * match; absent ones match everything.
   */
  boolean byResources(Tree resources) {
    List<Tree> rules = resources.items("resourceRules");
    return bySelectors(resources)
        && !byAny(resources.items("excludeResourceRules"))
        && (rules.isEmpty() || byAny(rules));
  }

  /** Whether the {@code namespaceSelector} and the {@code objectSelector} select the request. */
  boolean bySelectors(Tree holder) {
    return byNamespace(holder.at("namespaceSelector")) && byObject(holder.at("objectSelector"));
  }

  /** Whether one of the rules is met. */
  boolean byAny(List<Tree> rules) {
    return rules.stream().anyMatch(this::byRule);
  }

  private boolean byNamespace(Tree selector) {
    boolean isNamespace = review.isOf(Resources.NAMESPACES);
    if (selector.isUnset() || review.key().namespace().isEmpty() && !isNamespace) {
      return true;
    }
    boolean isWritten =
        isNamespace
            && review.part() == Part.OBJECT
            && review.operation() != Review.Operation.DELETE;
    Tree namespace = isWritten ? review.object() : store.get(review.namespaceKey());
    return LabelSelector.of(selector).matches(namespace.at("metadata", "labels"));
  }

  private boolean byObject(Tree selector) {
    if (selector.isUnset()) {
      return true;
    }
    LabelSelector wanted = LabelSelector.of(selector);
    return wanted.isEverything()
        || isSelected(wanted, review.object())
        || isSelected(wanted, review.old());
  }

  private static boolean isSelected(LabelSelector wanted, Tree object) {
    return object.isPresent() && wanted.matches(object.at("metadata", "labels"));
  }

  private boolean byRule(Tree rule) {
    Resource resource = review.resource();
    boolean named =
        rule.items("resourceNames").isEmpty() || has(rule, "resourceNames", review.key().name());
    return named
        && byScope(rule.text("*", "scope"))
        && hasOrAny(rule, "operations", review.operation().name())
        && hasOrAny(rule, "apiGroups", resource.group())
        && hasOrAny(rule, "apiVersions", resource.version())
        && rule.items("resources").stream().anyMatch(each -> isResource(each.text("")));
  }

  private boolean byScope(String scope) {
    return switch (scope) {
      case "Namespaced" -> review.resource().namespaced();
      case "Cluster" -> !review.resource().namespaced();
      default -> true;
    };
  }

  private boolean isResource(String rule) {
    int slash = rule.indexOf('/');
    String resource = slash < 0 ? rule : rule.substring(0, slash);
    String subresource = slash < 0 ? "" : rule.substring(slash + 1);
    return isEither(resource, review.resource().plural())
        && isEither(subresource, review.part().subresource());
  }

  private static boolean isEither(String rule, String requested) {
    return rule.equals("*") || rule.equals(requested);
  }

  private static boolean hasOrAny(Tree rule, String field, String requested) {
    return has(rule, field, "*") || has(rule, field, requested);
  }

  private static boolean has(Tree rule, String field, String wanted) {
    return rule.items(field).stream().anyMatch(each -> each.text("").equals(wanted));
  }
}
