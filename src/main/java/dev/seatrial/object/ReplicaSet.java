package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** A replica set, {@code apps/v1}. */
public record ReplicaSet(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** How many pods there should be. */
  public int replicas() {
    return tree.integer(1, "spec", "replicas");
  }

  /** How long a pod must be ready to count as available. */
  public int minReadySeconds() {
    return tree.integer(0, "spec", "minReadySeconds");
  }

  /** What its pods are made from. */
  public Tree template() {
    return tree.at("spec", "template");
  }

  /** How many pods there are. */
  public int currentReplicas() {
    return tree.integer(0, "status", "replicas");
  }

  /** How many of the pods are ready. */
  public int readyReplicas() {
    return tree.integer(0, "status", "readyReplicas");
  }

  /** How many of the pods have been ready long enough. */
  public int availableReplicas() {
    return tree.integer(0, "status", "availableReplicas");
  }

  /** The generation that the status speaks of. */
  public long observedGeneration() {
    return tree.number(0, "status", "observedGeneration");
  }
}
