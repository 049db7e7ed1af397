package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Which disruption budget hears of a pod's change: of several that select the pod only one does,
 * and the pod is told which.
 *
 * <p>Follows {@code getPdbForPod} in {@code pkg/controller/disruption/disruption.go}, v1.37.
 */
final class BudgetChoice {
  private final Api api;
  private final EventRecorder events;
  private final Choices choices;
  private final Map<ObjectKey, List<Chosen>> untold = new LinkedHashMap<>();

  private record Chosen(Tree pod, String budget) {}

  BudgetChoice(Api api, EventRecorder events, Choices choices) {
    this.api = api;
    this.events = events;
    this.choices = choices;
  }

  /** Names the budget that a pod's change concerns, and the pod where it is to be told. */
  void take(Change change, Consumer<ObjectKey> keys) {
    ObjectKey pod = change.key();
    List<String> budgets = budgets(change.after());
    if (budgets.isEmpty()) {
      return;
    }
    boolean several = budgets.size() > 1;
    String budget = budgets.get(several ? choices.budget(pod.name(), budgets) : 0);
    keys.accept(new ObjectKey(Resources.POD_DISRUPTION_BUDGETS, pod.namespace(), budget));
    if (several) {
      untold.computeIfAbsent(pod, one -> new ArrayList<>()).add(new Chosen(change.after(), budget));
      keys.accept(pod);
    }
  }

  private List<String> budgets(Tree pod) {
    List<String> names = new ArrayList<>();
    String namespace = pod.text("", "metadata", "namespace");
    for (Tree budget : api.list(Resources.POD_DISRUPTION_BUDGETS, namespace)) {
      LabelSelector selector = LabelSelector.of(budget.at("spec", "selector"));
      if (selector.matches(pod.at("metadata", "labels"))) {
        names.add(budget.text("", "metadata", "name"));
      }
    }
    return names;
  }

  /** Tells a pod which of its budgets were chosen. */
  void tell(ObjectKey pod) {
    List<Chosen> all = untold.remove(pod);
    if (all != null) {
      for (Chosen chosen : all) {
        events.warning(
            chosen.pod(),
            "MultiplePodDisruptionBudgets",
            "Pod \"%s\"/\"%s\" matches multiple PodDisruptionBudgets.  Chose \"%s\" arbitrarily."
                .formatted(pod.namespace(), pod.name(), chosen.budget()));
      }
    }
  }
}
