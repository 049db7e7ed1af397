package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Which nodes a pod must have: its node selector and its required node affinity.
 *
 * <p>Follows {@code GetRequiredNodeAffinity} in {@code
 * component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go}, v1.37: terms are alternatives,
 * a term without requirements matches nothing.
 *
 * @param podSpec the spec of a pod or of a template
 */
public record RequiredNodes(Tree podSpec) {
  /** Whether the node will do. */
  public boolean match(Tree node) {
    ObjectTree selector = podSpec.object("nodeSelector");
    Tree labels = node.at("metadata", "labels");
    for (String name : selector.names()) {
      if (!selector.at(name).equals(labels.at(name))) {
        return false;
      }
    }
    Tree required =
        podSpec.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
    return required.isUnset()
        || required.items("nodeSelectorTerms").stream().anyMatch(term -> matches(term, node));
  }

  private static boolean matches(Tree term, Tree node) {
    boolean empty = term.items("matchExpressions").isEmpty() && term.items("matchFields").isEmpty();
    return !empty
        && term.items("matchExpressions").stream().allMatch(one -> holds(one, label(node, one)))
        && term.items("matchFields").stream()
            .allMatch(one -> holds(one, node.at("metadata", "name")));
  }

  private static Tree label(Tree node, Tree expression) {
    return node.at("metadata", "labels", expression.text("", "key"));
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
