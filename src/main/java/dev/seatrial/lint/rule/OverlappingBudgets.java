package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
    LabelledWorkloads labelled = LabelledWorkloads.in(batch);
    List<Workload> workloads = Workload.in(batch);
    List<List<Integer>> positions =
        new ArrayList<>(Collections.nCopies(workloads.size(), List.of()));
    for (int i = 0; i < budgets.size(); i++) {
      for (Workload workload : budgets.get(i).selected(labelled)) {
        List<Integer> over = new ArrayList<>(positions.get(workload.position()));
        over.add(i);
        positions.set(workload.position(), over);
      }
    }
    // One word for each budget is enough, however many workloads both select.
    BitSet said = new BitSet(budgets.size());
    for (Workload workload : workloads) {
      List<Integer> over = positions.get(workload.position());
      for (int position : over) {
        Budget first = budgets.get(over.get(0));
        if (!budgets.get(position).isSameAs(first) && !said.get(position)) {
          said.set(position);
          advice.add(advice(budgets.get(position), first, workload));
        }
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
