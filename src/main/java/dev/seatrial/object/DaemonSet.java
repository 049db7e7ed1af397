package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** A daemon set, {@code apps/v1}. */
public record DaemonSet(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** How long a pod must be ready to count as available. */
  public int minReadySeconds() {
    return tree.integer(0, "spec", "minReadySeconds");
  }

  /** Which pods belong to it. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** What its pods are made from. */
  public Tree template() {
    return tree.at("spec", "template");
  }

  /** Whether new pods come only where somebody deleted the old ones. */
  public boolean isOnDelete() {
    return tree.text("RollingUpdate", "spec", "updateStrategy", "type").equals("OnDelete");
  }

  /** How many old revisions are kept. */
  public int revisionHistoryLimit() {
    return tree.integer(10, "spec", "revisionHistoryLimit");
  }

  /** How many nodes of so many may be without an available pod. As UnavailableCount. */
  public int maxUnavailable(int nodes) {
    return bound("maxUnavailable", nodes);
  }

  /** On how many nodes of so many an old and a new pod may run. As SurgeCount. */
  public int maxSurge(int nodes) {
    return bound("maxSurge", nodes);
  }

  /** How many nodes should run its pod. */
  public int desiredNumberScheduled() {
    return tree.integer(0, "status", "desiredNumberScheduled");
  }

  /** How many nodes that should run its pod do. */
  public int currentNumberScheduled() {
    return tree.integer(0, "status", "currentNumberScheduled");
  }

  /** How many nodes run its newest pod. */
  public int updatedNumberScheduled() {
    return tree.integer(0, "status", "updatedNumberScheduled");
  }

  /** How many nodes have had its pod ready long enough. */
  public int numberAvailable() {
    return tree.integer(0, "status", "numberAvailable");
  }

  /** How often the name of a new revision was taken. */
  public int collisionCount() {
    return tree.integer(0, "status", "collisionCount");
  }

  /** The generation that the status speaks of. */
  public long observedGeneration() {
    return tree.number(0, "status", "observedGeneration");
  }

  private int bound(String name, int nodes) {
    Tree bound = tree.at("spec", "updateStrategy", "rollingUpdate", name);
    return isOnDelete() || bound.isUnset() ? 0 : IntOrPercent.of(bound).scaledUp(nodes);
  }
}
