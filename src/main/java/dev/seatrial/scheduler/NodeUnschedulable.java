package dev.seatrial.scheduler;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** Follows {@code plugins/nodeunschedulable/node_unschedulable.go}, v1.37. */
final class NodeUnschedulable implements FilterPlugin {
  private static final Tree TAINT =
      ObjectTree.of(
          "key",
          Tree.of("node.kubernetes.io/unschedulable"),
          "effect",
          Tree.of(Tolerations.NO_SCHEDULE));

  private final Verdict refusal = Verdict.unresolvable(name(), "node(s) were unschedulable");

  @Override
  public String name() {
    return "NodeUnschedulable";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    return !cluster.traits().anyUnschedulable() || Tolerations.tolerates(pod.tree(), TAINT)
        ? Preparation.SKIP
        : Preparation.filter(node -> node.isUnschedulable() ? refusal : Verdict.FITS);
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED -> !isUnschedulable(event.after());
      case NODE_TAINTS -> isUnschedulable(event.before()) && !isUnschedulable(event.after());
      case TARGET_POD_TOLERATIONS -> Tolerations.tolerates(event.after(), TAINT);
      default -> false;
    };
  }

  private static boolean isUnschedulable(Tree node) {
    return node.flag(false, "spec", "unschedulable");
  }
}
