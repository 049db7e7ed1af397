package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A node, {@code v1}. */
public record Node(Tree tree) {
  /** The label that tells a node's zone. */
  public static final String ZONE = "topology.kubernetes.io/zone";

  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The node's name. */
  public String name() {
    return tree.text("", "metadata", "name");
  }

  /** The zone that it is in, where a label tells it. */
  public Optional<String> zone() {
    return object().label(ZONE);
  }

  /** Whether new pods may be put there: it is not cordoned. */
  public boolean isSchedulable() {
    return !tree.flag(false, "spec", "unschedulable");
  }

  /** Whether its kubelet says that it can run pods. */
  public boolean isReady() {
    return Conditions.of(tree).isTrue("Ready");
  }

  /** What keeps pods away that do not tolerate it. */
  public List<Tree> taints() {
    return tree.items("spec", "taints");
  }

  /** The range that its pods' addresses come from; empty where none is assigned. */
  public String podCidr() {
    return tree.text("", "spec", "podCIDR");
  }

  /** A copy with other taints; without any, the field goes. */
  public Node withTaints(List<Tree> taints) {
    return new Node(tree.with(taints.isEmpty() ? Tree.ABSENT : Tree.of(taints), "spec", "taints"));
  }
}
