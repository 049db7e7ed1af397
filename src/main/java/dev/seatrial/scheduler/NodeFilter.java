package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/** One reason why a pod cannot run on a node. Listed in {@link Filters}. */
interface NodeFilter {
  /** Why the node will not do, in the scheduler's words; empty where it will. */
  List<String> refusals(Tree pod, NodeState node);

  /** Whether the pod could run there if other pods went. */
  default boolean isResolvable() {
    return false;
  }
}
