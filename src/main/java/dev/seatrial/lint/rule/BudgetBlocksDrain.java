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
    List<Workload> workloads = Workload.in(batch);
    List<Autoscaler> autoscalers = Autoscaler.in(batch);
    for (Budget budget : budgets) {
      String what =
          blocksAlways(budget) ? "lets no pod go" : blocked(budget, workloads, autoscalers);
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

  /** What it does to the pods of the workloads at hand; empty where one of them may go. */
  private static String blocked(
      Budget budget, List<Workload> workloads, List<Autoscaler> autoscalers) {
    int pods = 0;
    String whose = "";
    for (Workload workload : workloads) {
      if (workload.scales() && budget.selects(workload)) {
        pods += pods(workload, autoscalers);
        whose = whose.isEmpty() ? workload.shown() : whose + " and " + workload.shown();
      }
    }
    if (pods == 0 || !blocks(budget, pods)) {
      return "";
    }
    return "lets none of the pods of " + whose + " go (" + pods + " in all)";
  }

  private static boolean blocks(Budget budget, int pods) {
    OptionalInt evictable = budget.evictable(pods);
    return evictable.isPresent() && evictable.getAsInt() == 0;
  }

  private static int pods(Workload workload, List<Autoscaler> autoscalers) {
    int pods = workload.replicas();
    for (Autoscaler autoscaler : autoscalers) {
      if (autoscaler.targets(workload)) {
        pods = autoscaler.minReplicas();
      }
    }
    return pods;
  }
}
