package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.Optional;

/** A deployment, {@code apps/v1}. */
public record Deployment(Tree tree) {
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

  /** Which pods belong to it. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** What its pods are made from. */
  public Tree template() {
    return tree.at("spec", "template");
  }

  /** Whether no rollout may go on. */
  public boolean isPaused() {
    return tree.flag(false, "spec", "paused");
  }

  /** Whether all old pods go before the first new one comes. */
  public boolean isRecreate() {
    return tree.text("RollingUpdate", "spec", "strategy", "type").equals("Recreate");
  }

  /** How many old replica sets are kept; {@link Integer#MAX_VALUE} keeps them all. */
  public int revisionHistoryLimit() {
    return tree.integer(Integer.MAX_VALUE, "spec", "revisionHistoryLimit");
  }

  /** Whether lack of progress is to be reported. */
  public boolean hasProgressDeadline() {
    return progressDeadlineSeconds() != Integer.MAX_VALUE;
  }

  /** How long a rollout may be without progress; {@link Integer#MAX_VALUE} for any time. */
  public int progressDeadlineSeconds() {
    return tree.integer(Integer.MAX_VALUE, "spec", "progressDeadlineSeconds");
  }

  /** How many pods there may be above the wanted number. */
  public int maxSurge() {
    return isRecreate() ? 0 : surge();
  }

  /**
   * How many of the wanted pods may be unavailable.
   *
   * <p>Where both bounds come out as 0, one pod may be: ResolveFenceposts in deployment_util.go.
   */
  public int maxUnavailable() {
    if (isRecreate() || replicas() == 0) {
      return 0;
    }
    int unavailable = bound("maxUnavailable").scaledDown(replicas());
    boolean stuck = unavailable == 0 && surge() == 0;
    return stuck ? 1 : Math.min(unavailable, replicas());
  }

  /** How often the name of a new replica set was taken; empty where it never was. */
  public Optional<Integer> collisions() {
    boolean counted = tree.at("status", "collisionCount").isPresent();
    return counted ? Optional.of(tree.integer(0, "status", "collisionCount")) : Optional.empty();
  }

  /** How many pods there are. */
  public int currentReplicas() {
    return tree.integer(0, "status", "replicas");
  }

  /** The generation that the status speaks of. */
  public long observedGeneration() {
    return tree.number(0, "status", "observedGeneration");
  }

  private int surge() {
    return bound("maxSurge").scaledUp(replicas());
  }

  private IntOrPercent bound(String name) {
    Tree bound = tree.at("spec", "strategy", "rollingUpdate", name);
    return bound.isPresent() ? IntOrPercent.of(bound) : IntOrPercent.of(0);
  }
}
