package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;

/**
 * Whether node selector terms match a node.
 *
 * <p>Follows {@code component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go}, v1.37: terms
 * are alternatives, a term without requirements matches nothing.
 */
final class NodeTerms {
  private NodeTerms() {}

  /** Whether any of the terms matches the node. */
  static boolean anyMatches(Tree selector, Tree node) {
    return selector.items("nodeSelectorTerms").stream().anyMatch(term -> matches(term, node));
  }

  static boolean matches(Tree term, Tree node) {
    boolean empty = term.items("matchExpressions").isEmpty() && term.items("matchFields").isEmpty();
    return !empty
        && term.items("matchExpressions").stream()
            .allMatch(
                expression ->
                    holds(expression, node.at("metadata", "labels", expression.text("", "key"))))
        && term.items("matchFields").stream()
            .allMatch(expression -> holds(expression, node.at("metadata", "name")));
  }

  private static boolean holds(Tree expression, Tree value) {
    boolean there = value.isPresent();
    boolean listed = there && expression.items("values").contains(value);
    return switch (expression.text("", "operator")) {
      case "In" -> listed;
      case "NotIn" -> !listed;
      case "Exists" -> there;
      case "DoesNotExist" -> !there;
      case "Gt" -> there && compared(value, expression) > 0;
      case "Lt" -> there && compared(value, expression) < 0;
      default -> false;
    };
  }

  private static int compared(Tree value, Tree expression) {
    try {
      String bound = expression.at("values").at(0).text("");
      return Long.compare(Long.parseLong(value.text("")), Long.parseLong(bound));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
