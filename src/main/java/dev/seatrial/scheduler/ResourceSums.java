package dev.seatrial.scheduler;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts of resources: cpu in thousandths, everything else in whole units.
 *
 * <p>Follows {@code PodRequests} in {@code component-helpers/resource/helpers.go}, v1.37.
 */
final class ResourceSums {
  private static final String CPU = "cpu";

  private final Map<String, Long> amounts = new TreeMap<>();

  /** The amounts of a resource list. */
  static ResourceSums of(Tree list) {
    ResourceSums sums = new ResourceSums();
    ObjectTree entries = list.object();
    for (int i = 0; i < entries.size(); i++) {
      Quantity quantity = Quantity.of(entries.value(i));
      boolean cpu = entries.name(i).equals(CPU);
      sums.amounts.put(entries.name(i), cpu ? quantity.milliValue() : quantity.value());
    }
    return sums;
  }

  /** What a pod asks for: the sum of its containers, or more where an init container needs it. */
  static ResourceSums requested(Tree pod) {
    ResourceSums sum = new ResourceSums();
    for (Tree container : pod.items("spec", "containers")) {
      sum.add(of(container.at("resources", "requests")));
    }
    ResourceSums sidecars = new ResourceSums();
    List<ResourceSums> initial = new ArrayList<>();
    for (Tree container : pod.items("spec", "initContainers")) {
      ResourceSums asked = of(container.at("resources", "requests"));
      if (container.text("", "restartPolicy").equals("Always")) {
        sidecars.add(asked);
        sum.add(asked);
        initial.add(sidecars.copy());
      } else {
        asked.add(sidecars);
        initial.add(asked);
      }
    }
    initial.forEach(sum::raiseTo);
    of(pod.at("spec", "resources", "requests")).amounts.forEach(sum.amounts::put);
    sum.add(of(pod.at("spec", "overhead")));
    return sum;
  }

  /** The names of the resources, sorted. */
  List<String> names() {
    return List.copyOf(amounts.keySet());
  }

  /** The amount of a resource. */
  long of(String name) {
    return amounts.getOrDefault(name, 0L);
  }

  void add(ResourceSums other) {
    other.amounts.forEach((name, amount) -> amounts.merge(name, amount, Long::sum));
  }

  private void raiseTo(ResourceSums other) {
    other.amounts.forEach((name, amount) -> amounts.merge(name, amount, Math::max));
  }

  private ResourceSums copy() {
    ResourceSums copy = new ResourceSums();
    copy.add(this);
    return copy;
  }
}
