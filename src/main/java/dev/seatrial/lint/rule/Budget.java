package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.object.IntOrPercent;
import dev.seatrial.object.LabelRequirement;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A PodDisruptionBudget: which pods it holds, and how many it lets go.
 *
 * @param selector of the pods; one of nothing where it can't be read
 */
record Budget(Manifest manifest, LabelSelector selector) {
  static final Path MIN_AVAILABLE = Path.of("spec", "minAvailable");
  static final Path MAX_UNAVAILABLE = Path.of("spec", "maxUnavailable");

  /** All budgets, in their order. */
  static List<Budget> in(Batch batch) {
    List<Budget> budgets = new ArrayList<>();
    for (Manifest manifest : batch.ofKind("policy", "PodDisruptionBudget")) {
      budgets.add(new Budget(manifest, selectorOf(manifest)));
    }
    return budgets;
  }

  private static LabelSelector selectorOf(Manifest manifest) {
    try {
      return LabelSelector.of(manifest.tree().at("spec", "selector"));
    } catch (MalformedTextException refusedAnyway) {
      return LabelSelector.NOTHING;
    }
  }

  /** Those of the workloads in its namespace whose pods it selects, in their order. */
  List<Workload> selected(LabelledWorkloads workloads) {
    List<Workload> selected = new ArrayList<>();
    for (Workload workload : candidates(workloads)) {
      if (selector.matches(workload.labels())) {
        selected.add(workload);
      }
    }
    return selected;
  }

  private List<Workload> candidates(LabelledWorkloads workloads) {
    for (LabelRequirement one : selector.equalities()) {
      return workloads.beside(manifest, one.key(), one.values().get(0));
    }
    return workloads.beside(manifest);
  }

  /** Whether both are written for one object, so that the later one is all there is. */
  boolean isSameAs(Budget other) {
    return manifest.object().name().equals(other.manifest.object().name());
  }

  /** The field that says how many may go. */
  Path limitAt() {
    return manifest.tree().at(MIN_AVAILABLE).isUnset() ? MAX_UNAVAILABLE : MIN_AVAILABLE;
  }

  /** How many of so many healthy pods may be evicted; empty where it does not say. */
  // As getExpectedScale in disruption.go, v1.37: both percentages are rounded up.
  OptionalInt evictable(int pods) {
    Tree limit = manifest.tree().at(limitAt());
    if (limit.isUnset()) {
      return OptionalInt.empty();
    }
    try {
      int scaled = IntOrPercent.of(limit).scaledUp(pods);
      return OptionalInt.of(limitAt() == MIN_AVAILABLE ? Math.max(0, pods - scaled) : scaled);
    } catch (MalformedTextException refusedAnyway) {
      return OptionalInt.empty();
    }
  }
}
