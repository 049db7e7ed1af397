package dev.seatrial.defaulting;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the containers of a pod ask for together.
 *
 * <p>As {@code aggregateContainerResourcesByFn} in {@code k8s.io/component-helpers/resource},
 * v1.37.
 */
public final class ContainerAmounts {
  private ContainerAmounts() {}

  /**
   * All containers at once, or what one init container needs beside the sidecars that run already:
   * whichever is more, by the name of the resource.
   *
   * @param kind {@code requests} or {@code limits}
   */
  public static Map<String, Quantity> of(Tree podSpec, String kind) {
    Map<String, Quantity> sum = new TreeMap<>();
    podSpec.items("containers").forEach(container -> add(sum, container, kind));
    Map<String, Quantity> sidecars = new TreeMap<>();
    Map<String, Quantity> most = new TreeMap<>();
    for (Tree container : podSpec.items("initContainers")) {
      boolean sidecar = container.text("", "restartPolicy").equals("Always");
      Map<String, Quantity> now = sidecar ? sidecars : new TreeMap<>(sidecars);
      add(now, container, kind);
      if (sidecar) {
        add(sum, container, kind);
      }
      now.forEach((name, amount) -> most.merge(name, amount, ContainerAmounts::larger));
    }
    most.forEach((name, amount) -> sum.merge(name, amount, ContainerAmounts::larger));
    return sum;
  }

  private static void add(Map<String, Quantity> sum, Tree container, String kind) {
    ObjectTree amounts = container.object("resources", kind);
    for (String name : amounts.names()) {
      sum.merge(name, Quantity.of(amounts.at(name)), Quantity::plus);
    }
  }

  static Quantity larger(Quantity one, Quantity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
