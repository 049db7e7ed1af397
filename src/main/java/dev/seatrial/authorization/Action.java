package dev.seatrial.authorization;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * What someone wants to do: with a resource, or at a path of the API that is none.
 *
 * @param namespace empty for all of them
 * @param subresource empty for the resource itself
 * @param name empty for no certain one
 * @param path empty where it is about a resource
 */
public record Action(
    String verb,
    String group,
    String resource,
    String subresource,
    String name,
    String path,
    String namespace) {
  private static final String ALL = "*";

  /** The same by another verb. */
  public Action by(String otherVerb) {
    return new Action(otherVerb, group, resource, subresource, name, path, namespace);
  }

  /** Whether one rule of a role allows it. */
  // As RuleAllows in plugin/pkg/auth/authorizer/rbac/rbac.go and evaluation_helpers.go, v1.37.
  boolean isAllowedBy(Tree rule) {
    if (!has(rule, "verbs", verb)) {
      return false;
    }
    if (!path.isEmpty()) {
      return texts(rule, "nonResourceURLs").stream().anyMatch(this::isPath);
    }
    List<String> names = texts(rule, "resourceNames");
    return has(rule, "apiGroups", group)
        && texts(rule, "resources").stream().anyMatch(this::isResource)
        && (names.isEmpty() || names.contains(name));
  }

  private boolean isPath(String pattern) {
    return pattern.equals(ALL)
        || pattern.equals(path)
        || pattern.endsWith(ALL) && path.startsWith(pattern.replaceAll("\\*+$", ""));
  }

  private boolean isResource(String pattern) {
    String combined = subresource.isEmpty() ? resource : resource + "/" + subresource;
    return pattern.equals(ALL)
        || pattern.equals(combined)
        || !subresource.isEmpty() && pattern.equals("*/" + subresource);
  }

  private static boolean has(Tree rule, String field, String wanted) {
    List<String> values = texts(rule, field);
    return values.contains(ALL) || values.contains(wanted);
  }

  /** The texts that a rule lists in a field. */
  public static List<String> texts(Tree rule, String field) {
    return rule.items(field).stream().map(value -> value.text("")).toList();
  }
}
