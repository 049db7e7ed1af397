package dev.seatrial.scheduler;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The nodes that a pod insists on by its node selector and required node affinity.
 *
 * <p>As {@code RequiredNodeAffinity} in {@code
 * component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go}, v1.37.
 */
record RequiredNodes(ObjectTree selector, Tree affinity) {
  static RequiredNodes of(PodState pod) {
    Tree spec = pod.spec();
    return new RequiredNodes(
        spec.object("nodeSelector"),
        spec.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"));
  }

  /** Whether every node will do. */
  boolean isAny() {
    return selector.isEmpty() && affinity.isUnset();
  }

  boolean match(NodeState node) {
    return isAny() || match(node.tree());
  }

  boolean match(Tree node) {
    Tree labels = node.at("metadata", "labels");
    for (int i = 0; i < selector.size(); i++) {
      if (!selector.value(i).equals(labels.at(selector.name(i)))) {
        return false;
      }
    }
    return affinity.isUnset() || NodeTerms.anyMatches(affinity, node);
  }
}
