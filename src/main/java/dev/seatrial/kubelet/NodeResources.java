package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * What a node has to give that was made as a bare object: the machine is found out by its kubelet.
 *
 * <p>Follows {@code reconcileExtendedResource} and {@code MachineInfo} in {@code
 * pkg/kubelet/nodestatus/setters.go}, v1.37; the machine is one like those of the tutorial.
 */
final class NodeResources {
  private static final Tree MACHINE =
      new ObjectBuilder()
          .put("cpu", "4")
          .put("ephemeral-storage", "50Gi")
          .put("memory", "8Gi")
          .put("pods", "110")
          .build();

  /** What an emulated kubelet says that knows of no machine. */
  private static final Tree NO_MACHINE =
      new ObjectBuilder().put("cpu", "1k").put("memory", "1Ti").put("pods", "1M").build();

  private NodeResources() {}

  /** The node with what it has to give, unless it says so already. */
  static Tree of(Tree node, boolean brief) {
    if (!node.object("status", "allocatable").isEmpty()) {
      return node;
    }
    Tree machine = brief ? NO_MACHINE : MACHINE;
    return node.with(machine, "status", "allocatable").with(machine, "status", "capacity");
  }
}
