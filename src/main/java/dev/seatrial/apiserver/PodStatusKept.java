package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pod's status keeps where a client leaves it out, so that clients that know nothing of it
 * don't take it away.
 *
 * <p>Follows {@code podStatusStrategy} in {@code pkg/registry/core/pod/strategy.go}, v1.37.
 */
final class PodStatusKept {
  private static final String GENERATION = "observedGeneration";
  private static final List<String> FIELDS =
      List.of(
          "qosClass",
          "resourceClaimStatuses",
          "extendedResourceClaimStatus",
          "nodeAllocatableResourceClaimStatuses",
          GENERATION);
  private static final String[] CONDITIONS = {"status", "conditions"};

  private PodStatusKept() {}

  static Tree of(Tree pod, Tree old) {
    Tree before = old.at("status");
    Tree status = pod.at("status");
    for (String field : FIELDS) {
      if (status.at(field).isUnset() && before.at(field).isPresent()) {
        status = status.with(before.at(field), field);
      }
    }
    Tree kept = status == pod.at("status") ? pod : pod.with(status, "status");
    return lacksGeneration(pod) && !pod.at(CONDITIONS).equals(old.at(CONDITIONS))
        ? withGenerations(kept, old)
        : kept;
  }

  // Kubelets leave it out of none.
  private static boolean lacksGeneration(Tree pod) {
    return pod.items(CONDITIONS).stream().anyMatch(condition -> condition.at(GENERATION).isUnset());
  }

  // A type may come several times: the first of it goes with the first.
  private static Tree withGenerations(Tree pod, Tree old) {
    Map<String, List<Tree>> before = new LinkedHashMap<>();
    for (Tree condition : old.items(CONDITIONS)) {
      before
          .computeIfAbsent(condition.text("", "type"), type -> new ArrayList<>())
          .add(condition.at(GENERATION));
    }
    List<Tree> conditions = new ArrayList<>();
    for (Tree condition : pod.items(CONDITIONS)) {
      List<Tree> generations = before.getOrDefault(condition.text("", "type"), new ArrayList<>());
      Tree known = generations.isEmpty() ? Tree.ABSENT : generations.remove(0);
      boolean lacks = condition.at(GENERATION).isUnset() && known.isPresent();
      conditions.add(lacks ? condition.with(known, GENERATION) : condition);
    }
    return pod.with(Tree.of(conditions), CONDITIONS);
  }
}
