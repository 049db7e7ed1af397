package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.List;

/** Two PodDisruptionBudgets that select one pod: then nothing may evict it. */
final class OverlappingBudgets implements Rule {
  @Override
  public String id() {
    return "overlapping-budgets";
  }

  @Override
  public String summary() {
    return "Two PodDisruptionBudgets select one pod, so that nothing may evict it.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    List<Budget> budgets = Budget.in(batch);
    if (budgets.size() < 2) {
      return advice;
    }
    for (Workload workload : Workload.in(batch)) {
      List<Budget> over = new ArrayList<>();
      for (Budget budget : budgets) {
        if (budget.selects(workload)) {
          over.add(budget);
        }
      }
      for (int i = 1; i < over.size(); i++) {
        advice.add(advice(over.get(i), over.get(0), workload));
      }
    }
    return advice;
  }

  private static Advice advice(Budget second, Budget first, Workload workload) {
    String message =
        "selects the pods of "
            + workload.shown()
            + " as "
            + Workload.shown(first.manifest())
            + " does: the eviction of a pod with more than one budget fails";
    return new Advice(second.manifest(), Path.of("spec", "selector"), message);
  }
}
