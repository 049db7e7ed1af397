package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.ObjectTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workloads of a batch by their namespaces, and by the labels of their pods. */
final class LabelledWorkloads {
  private final ByNamespace<Workload> all = new ByNamespace<>();
  private final Map<Label, List<Workload>> labelled = new LinkedHashMap<>();

  /** A label in a namespace. */
  private record Label(String namespace, String name, String value) {
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

  private LabelledWorkloads(List<Workload> workloads) {
    for (Workload workload : workloads) {
      all.add(workload.manifest(), workload);
      ObjectTree labels = workload.labels().object();
      for (int i = 0; i < labels.size(); i++) {
        String value = labels.value(i).text("");
        labelled
            .computeIfAbsent(
                label(workload.manifest(), labels.name(i), value), unused -> new ArrayList<>())
            .add(workload);
      }
    }
  }

  static LabelledWorkloads in(Batch batch) {
    return batch.once(LabelledWorkloads.class, unused -> new LabelledWorkloads(Workload.in(batch)));
  }

  /** The workloads in the namespace of a manifest, in their order. */
  List<Workload> beside(Manifest manifest) {
    return all.beside(manifest);
  }

  /** Those of them whose pods have a label. */
  List<Workload> beside(Manifest manifest, String name, String value) {
    return labelled.getOrDefault(label(manifest, name, value), List.of());
  }

  private static Label label(Manifest manifest, String name, String value) {
    return new Label(manifest.object().namespace(), name, value);
  }
}
