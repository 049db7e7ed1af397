package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/** Follows {@code TaintToleration.Filter} in plugins/tainttoleration/taint_toleration.go, v1.37. */
final class TaintFilter implements NodeFilter {
  @Override
  public List<String> refusals(Tree pod, NodeState node) {
    for (Tree taint : node.tree().items("spec", "taints")) {
      String effect = taint.text("", "effect");
      boolean refuses = effect.equals("NoSchedule") || effect.equals("NoExecute");
      if (refuses && !Tolerations.tolerates(pod, taint)) {
        return List.of("node(s) had untolerated taint(s)");
      }
    }
    return List.of();
  }
}
