package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running pod uses, as a metrics server tells it. */
public record PodUse(String namespace, String name, List<Measured> containers) {
  /**
   * An amount of both resources.
   *
   * @param name of whom uses it
   */
  public record Measured(String name, long cpuMilli, long memoryBytes) {
    /** The sum of both, by the name of this. */
    public Measured plus(Measured other) {
      return new Measured(name, cpuMilli + other.cpuMilli, memoryBytes + other.memoryBytes);
    }
  }

  /** None where the pod does not run, or some container of it not long enough to be measured. */
  public static Optional<PodUse> of(Cluster cluster, Tree pod) {
    ObjectKey key = cluster.api().keyOf(pod);
    List<Measured> measured = new ArrayList<>();
    for (String list : List.of("containerStatuses", "initContainerStatuses")) {
      for (Tree status : pod.items("status", list)) {
        if (!status.at("state", "running").isPresent()) {
          continue;
        }
        String name = status.text("", "name");
        Optional<Quantity> cpu = cluster.metrics().of(key, name, "cpu");
        Optional<Quantity> memory = cluster.metrics().of(key, name, "memory");
        if (cpu.isEmpty() || memory.isEmpty()) {
          return Optional.empty();
        }
        measured.add(new Measured(name, cpu.get().milliValue(), memory.get().value()));
      }
    }
    boolean runs = pod.text("", "status", "phase").equals("Running") && !measured.isEmpty();
    return runs ? Optional.of(new PodUse(key.namespace(), key.name(), measured)) : Optional.empty();
  }

  /** What the pods of a node use together; simulated nodes use nothing themselves. */
  public static Measured ofNode(Cluster cluster, String node) {
    Measured sum = new Measured(node, 0, 0);
    for (Tree pod : cluster.api().store().podsOn(node)) {
      sum = sum.plus(of(cluster, pod).map(PodUse::total).orElse(new Measured("", 0, 0)));
    }
    return sum;
  }

  /** What its containers use together. */
  public Measured total() {
    return containers.stream().reduce(new Measured(name, 0, 0), Measured::plus);
  }
}
