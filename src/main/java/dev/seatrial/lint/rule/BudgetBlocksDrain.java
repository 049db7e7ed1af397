package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.TextTree;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A PodDisruptionBudget that never lets a pod go, so that no drain of its node ends. */
final class BudgetBlocksDrain implements Rule {
  private static final int MANY = 1_000;

  @Override
  public String id() {
    return "budget-blocks-drain";
  }

  @Override
  public String summary() {
    return "A PodDisruptionBudget never lets a pod go, so that no drain of its node ends.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    List<Budget> budgets = Budget.in(batch);
    if (budgets.isEmpty()) {
      return advice;
    }
    LabelledWorkloads workloads = LabelledWorkloads.in(batch);
    Autoscalers autoscalers = Autoscalers.in(batch);
    for (Budget budget : budgets) {
      String what =
          blocksAlways(budget)
              ? "lets no pod go"
              : blocked(budget, budget.selected(workloads), autoscalers);
      if (!what.isEmpty()) {
        String message = what + ": draining a node that one runs on never ends";
        advice.add(new Advice(budget.manifest(), budget.limitAt(), message));
      }
    }
    return advice;
  }

  /** Whether it does so however many pods there are: a limit of 0 or of a whole hundred percent. */
  private static boolean blocksAlways(Budget budget) {
    boolean isShare = budget.manifest().tree().at(budget.limitAt()) instanceof TextTree;
    return (isShare || budget.limitAt().equals(Budget.MAX_UNAVAILABLE)) && blocks(budget, MANY);
  }

  /** What it does to the pods of these workloads; empty where one of them may go. */
  private static String blocked(Budget budget, List<Workload> selected, Autoscalers autoscalers) {
    int pods = 0;
    List<String> whose = new ArrayList<>();
    for (Workload workload : selected) {
      if (workload.scales()) {
        pods += pods(workload, autoscalers);
        if (!blocks(budget, Math.max(1, pods))) {
          // More pods only make more of them free to go.
          return "";
        }
        whose.add(workload.shown());
      }
    }
    if (pods == 0) {
      return "";
    }
    String owners = String.join(" and ", whose);
    return "lets none of the pods of " + owners + " go (" + pods + " in all)";
  }

  private static boolean blocks(Budget budget, int pods) {
    OptionalInt evictable = budget.evictable(pods);
    return evictable.isPresent() && evictable.getAsInt() == 0;
  }

  private static int pods(Workload workload, Autoscalers autoscalers) {
    int pods = workload.replicas();
    for (Autoscaler autoscaler : autoscalers.of(workload)) {
      pods = autoscaler.minReplicas();
    }
    return pods;
  }
}
