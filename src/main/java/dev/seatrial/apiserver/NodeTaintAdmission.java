package dev.seatrial.apiserver;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Keeps pods off a new node until the node lifecycle controller has seen it ready.
 *
 * <p>Follows {@code plugin/pkg/admission/nodetaint/admission.go}, v1.37.
 */
final class NodeTaintAdmission implements AdmissionPlugin {
  private static final String NOT_READY = "node.kubernetes.io/not-ready";
  private static final String NO_SCHEDULE = "NoSchedule";

  @Override
  public Tree admitted(ObjectKey key, Tree node, Store store) {
    if (!key.resource().equals(Resources.NODES) || isTainted(node)) {
      return node;
    }
    ListTree taints = node.at("spec", "taints") instanceof ListTree list ? list : ListTree.EMPTY;
    Tree notReady = ObjectTree.of("effect", Tree.of(NO_SCHEDULE), "key", Tree.of(NOT_READY));
    return node.with(taints.plus(notReady), "spec", "taints");
  }

  private static boolean isTainted(Tree node) {
    return node.items("spec", "taints").stream()
        .anyMatch(
            taint ->
                taint.text("", "key").equals(NOT_READY)
                    && taint.text("", "effect").equals(NO_SCHEDULE));
  }
}
