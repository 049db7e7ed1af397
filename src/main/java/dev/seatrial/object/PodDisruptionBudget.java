package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** A pod disruption budget, {@code policy/v1}. */
public record PodDisruptionBudget(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** Which pods it guards; an empty selector guards all, an absent one none. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** How many of its pods must stay available, where it says so. */
  public Optional<IntOrPercent> minAvailable() {
    return bound("minAvailable");
  }

  /** How many of its pods may be unavailable, where it says so. */
  public Optional<IntOrPercent> maxUnavailable() {
    return bound("maxUnavailable");
  }

  /** Whether pods that are not ready may always be evicted. */
  public boolean alwaysAllowsUnhealthy() {
    return tree.text("IfHealthyBudget", "spec", "unhealthyPodEvictionPolicy").equals("AlwaysAllow");
  }

  /** How many evictions are allowed right now. */
  public int disruptionsAllowed() {
    return tree.integer(0, "status", "disruptionsAllowed");
  }

  /** How many of its pods are healthy. */
  public int currentHealthy() {
    return tree.integer(0, "status", "currentHealthy");
  }

  /** How many of its pods must be healthy. */
  public int desiredHealthy() {
    return tree.integer(0, "status", "desiredHealthy");
  }

  /** How many pods it counts with. */
  public int expectedPods() {
    return tree.integer(0, "status", "expectedPods");
  }

  /** The pods whose eviction was allowed and not yet seen, with the time of that. */
  public ObjectTree disruptedPods() {
    return tree.object("status", "disruptedPods");
  }

  /** The generation that the status speaks of. */
  public long observedGeneration() {
    return tree.number(0, "status", "observedGeneration");
  }

  private Optional<IntOrPercent> bound(String name) {
    Tree bound = tree.at("spec", name);
    return bound.isUnset() ? Optional.empty() : Optional.of(IntOrPercent.of(bound));
  }
}
