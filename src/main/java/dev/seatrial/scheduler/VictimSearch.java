package dev.seatrial.scheduler;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the fewest and least important pods that have to leave a node so that a pod fits.
 *
 * <p>Follows {@code SelectVictimsOnNode} in {@code plugins/defaultpreemption} and {@code
 * FilterVictimsWithPDBViolation} in {@code framework/preemption/util.go}, v1.37.
 */
final class VictimSearch {
  private static final Verdict NONE_FOUND =
      Verdict.unresolvable("", "No preemption victims found for incoming pod");

  private final PodState pod;
  private final NodeFilters filters;
  private final List<Tree> budgets;

  VictimSearch(PodState pod, NodeFilters filters, List<Tree> budgets) {
    this.pod = pod;
    this.filters = filters;
    this.budgets = List.copyOf(budgets);
  }

  /** What a search on one node found: victims, or why there are none. */
  record Found(Optional<Victims> victims, Verdict verdict) {}

  Found on(NodeState original) {
    List<PodState> possible = new ArrayList<>();
    original.pods().stream()
        .filter(other -> other.priority() < pod.priority())
        .forEach(possible::add);
    if (possible.isEmpty()) {
      return new Found(Optional.empty(), NONE_FOUND);
    }
    NodeState node = original.copy();
    NodeFilters supposed = filters.copy();
    for (PodState victim : possible) {
      node.remove(victim);
      supposed.remove(victim, node);
    }
    Verdict emptied = supposed.check(node);
    if (!emptied.fits()) {
      return new Found(Optional.empty(), emptied);
    }
    possible.sort(VictimChoice.MORE_IMPORTANT_FIRST);
    Victims victims = reprieved(possible, node, supposed);
    return victims.pods().isEmpty()
        ? new Found(Optional.empty(), NONE_FOUND)
        : new Found(Optional.of(victims), Verdict.FITS);
  }

  /** Lets stay who can, first those whose budgets protect them, the most important first. */
  private Victims reprieved(List<PodState> possible, NodeState node, NodeFilters supposed) {
    List<PodState> violating = new ArrayList<>();
    List<PodState> harmless = new ArrayList<>();
    Map<Tree, Long> allowed = new LinkedHashMap<>();
    for (PodState victim : possible) {
      (violates(victim, allowed) ? violating : harmless).add(victim);
    }
    List<PodState> victims = new ArrayList<>();
    for (PodState victim : violating) {
      reprieve(victim, node, supposed, victims);
    }
    long violations = victims.size();
    for (PodState victim : harmless) {
      reprieve(victim, node, supposed, victims);
    }
    victims.sort(VictimChoice.MORE_IMPORTANT_FIRST);
    return new Victims(node.name(), victims, violations);
  }

  private static void reprieve(
      PodState victim, NodeState node, NodeFilters supposed, List<PodState> victims) {
    node.add(victim);
    supposed.add(victim, node);
    if (!supposed.check(node).fits()) {
      node.remove(victim);
      supposed.remove(victim, node);
      victims.add(victim);
    }
  }

  private boolean violates(PodState victim, Map<Tree, Long> allowed) {
    if (victim.labels().isEmpty()) {
      return false;
    }
    for (Tree budget : budgets) {
      if (!protects(budget, victim)) {
        continue;
      }
      long left =
          allowed.getOrDefault(budget, budget.number(0, "status", "disruptionsAllowed")) - 1;
      allowed.put(budget, left);
      if (left < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean protects(Tree budget, PodState victim) {
    LabelSelector selector = LabelSelector.of(budget.at("spec", "selector"));
    return budget.text("", "metadata", "namespace").equals(victim.namespace())
        && !selector.isEverything()
        && selector.matches(victim.labels())
        && !budget.at("status", "disruptedPods").at(victim.name()).isPresent();
  }
}
