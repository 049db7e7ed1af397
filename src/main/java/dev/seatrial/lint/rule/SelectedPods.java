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
  /** Every Service that selects pods, in their order. */
  static List<SelectedPods> in(Batch batch) {
    List<SelectedPods> all = new ArrayList<>();
    ByNamespace<Workload> workloads = new ByNamespace<>();
    for (Workload workload : Workload.in(batch)) {
      workloads.add(workload.manifest(), workload);
    }
    for (Manifest service : batch.ofKind("", "Service")) {
      ObjectTree selector = service.tree().object("spec", "selector");
      if (!selector.isEmpty()) {
        List<Workload> beside = workloads.beside(service);
        List<Workload> selected =
            beside.stream().filter(workload -> selects(selector, workload.labels())).toList();
        all.add(new SelectedPods(service, beside, selected));
      }
    }
    return all;
  }

  private static boolean selects(ObjectTree selector, Tree labels) {
    for (String name : selector.names()) {
      if (!selector.at(name).equals(labels.at(name))) {
        return false;
      }
    }
    return true;
  }
}
