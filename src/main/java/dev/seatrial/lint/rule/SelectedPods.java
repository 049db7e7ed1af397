package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A Service and the workloads at hand whose pods it sends traffic to.
 *
 * @param beside all workloads in its namespace, whether or not it selects them
 */
record SelectedPods(Manifest service, List<Workload> beside, List<Workload> selected) {
  private record All(List<SelectedPods> list) {}

  /** Every Service that selects pods, in their order. */
  static List<SelectedPods> in(Batch batch) {
    return batch.once(All.class, SelectedPods::allIn).list;
  }

  private static All allIn(Batch batch) {
    List<SelectedPods> all = new ArrayList<>();
    LabelledWorkloads workloads = LabelledWorkloads.in(batch);
    for (Manifest service : batch.ofKind("", "Service")) {
      ObjectTree selector = service.tree().object("spec", "selector");
      if (!selector.isEmpty()) {
        List<Workload> selected = new ArrayList<>();
        String value = selector.value(0).text("");
        for (Workload one : workloads.beside(service, selector.name(0), value)) {
          if (selects(selector, one.labels())) {
            selected.add(one);
          }
        }
        all.add(new SelectedPods(service, workloads.beside(service), selected));
      }
    }
    return new All(all);
  }

  private static boolean selects(ObjectTree selector, Tree labels) {
    for (int i = 0; i < selector.size(); i++) {
      if (!selector.value(i).equals(labels.at(selector.name(i)))) {
        return false;
      }
    }
    return true;
  }
}
