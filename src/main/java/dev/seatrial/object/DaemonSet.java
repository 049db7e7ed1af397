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

  private int bound(String name, int nodes) {
    Tree bound = tree.at("spec", "updateStrategy", "rollingUpdate", name);
    return isOnDelete() || bound.isUnset() ? 0 : IntOrPercent.of(bound).scaledUp(nodes);
  }
}
