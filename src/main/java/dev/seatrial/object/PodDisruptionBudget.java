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

  /** The pods whose eviction was allowed and not yet seen, with the time of that. */
  public ObjectTree disruptedPods() {
    return tree.object("status", "disruptedPods");
  }

  private Optional<IntOrPercent> bound(String name) {
    Tree bound = tree.at("spec", name);
    return bound.isUnset() ? Optional.empty() : Optional.of(IntOrPercent.of(bound));
  }
}
