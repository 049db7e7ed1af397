package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Service and the workloads at hand whose pods it sends traffic to.
 *
 * @param beside all workloads in its namespace, whether or not it selects them
 */
record SelectedPods(Manifest service, List<Workload> beside, List<Workload> selected) {
  private record All(List<SelectedPods> list) {}

  /** A label in a namespace. */
  private record Label(String namespace, String name, Tree value) {
    // Written out, for what the compiler adds is linked at first use, which costs a start 15 ms.
    @Override
    public boolean equals(Object other) {
      return other instanceof Label that
          && namespace.equals(that.namespace)
          && name.equals(that.name)
          && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return (namespace.hashCode() * 31 + name.hashCode()) * 31 + value.hashCode();
    }
  }

  /** Every Service that selects pods, in their order. */
  static List<SelectedPods> in(Batch batch) {
    return batch.once(All.class, SelectedPods::allIn).list;
  }

  private static All allIn(Batch batch) {
    List<SelectedPods> all = new ArrayList<>();
    ByNamespace<Workload> workloads = new ByNamespace<>();
    Map<Label, List<Workload>> labelled = new LinkedHashMap<>();
    for (Workload workload : Workload.in(batch)) {
      workloads.add(workload.manifest(), workload);
      ObjectTree labels = workload.labels().object();
      for (int i = 0; i < labels.size(); i++) {
        Label label = label(workload.manifest(), labels, i);
        labelled.computeIfAbsent(label, unused -> new ArrayList<>()).add(workload);
      }
    }
    for (Manifest service : batch.ofKind("", "Service")) {
      ObjectTree selector = service.tree().object("spec", "selector");
      if (!selector.isEmpty()) {
        List<Workload> selected = new ArrayList<>();
        for (Workload one : labelled.getOrDefault(label(service, selector, 0), List.of())) {
          if (selects(selector, one.labels())) {
            selected.add(one);
          }
        }
        all.add(new SelectedPods(service, workloads.beside(service), selected));
      }
    }
    return new All(all);
  }

  private static Label label(Manifest manifest, ObjectTree labels, int position) {
    String namespace = manifest.object().namespace();
    return new Label(namespace, labels.name(position), labels.value(position));
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
