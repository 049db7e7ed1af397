package dev.seatrial.trial;

import dev.seatrial.cluster.NodeSpec;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Node;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;

/**
 * A worker node as a trial describes it; what is not said of it is as of every worker: 4 CPUs, 8Gi
 * of memory, room for 110 pods.
 */
public final class Worker {

  private final NodeSpec node;

  private Worker(NodeSpec node) {
    this.node = node;
  }

  /** A worker of a name. */
  public static Worker named(String name) {
    return new Worker(NodeSpec.worker(name, 0));
  }

  /**
   * The same with so much of a resource: {@code cpu}, {@code memory}, {@code pods} …
   *
   * <p>Throws {@link TrialFailure} where the amount is no quantity.
   */
  public Worker with(String resource, String amount) {
    try {
      Quantity.parse(amount);
    } catch (MalformedTextException malformed) {
      throw new TrialFailure(
          resource + " of node " + node.name() + ": \"" + amount + "\": " + malformed.reason());
    }
    return new Worker(node.withCapacity(resource, amount));
  }

  /** The same with a label. */
  public Worker labelled(String key, String value) {
    return new Worker(node.withLabel(key, value));
  }

  /** The same in a zone, which its label {@code topology.kubernetes.io/zone} says. */
  public Worker inZone(String zone) {
    return labelled(Node.ZONE, zone);
  }

  /** The same with a taint as a node's spec has it. */
  public Worker tainted(Tree taint) {
    return new Worker(node.withTaint(taint));
  }

  NodeSpec numbered(int number) {
    return node.withNumber(number);
  }
}
