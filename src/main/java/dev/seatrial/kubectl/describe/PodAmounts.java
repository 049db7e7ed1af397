package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a pod asks for, or is limited to, by name of the resource. */
// As PodRequests and PodLimits in component-helpers/resource/helpers.go, v0.37.
final class PodAmounts {
  private static final List<String> POD_LEVEL = List.of("cpu", "memory");
  private static final String HUGE_PAGES = "hugepages-";

  private PodAmounts() {}

  static Map<String, Quantity> requests(Tree pod) {
    Map<String, Quantity> sum = ofContainers(pod, "requests");
    ofPod(pod, "requests", sum);
    add(sum, amounts(pod.object("spec", "overhead")));
    return sum;
  }

  static Map<String, Quantity> limits(Tree pod) {
    Map<String, Quantity> sum = ofContainers(pod, "limits");
    ofPod(pod, "limits", sum);
    amounts(pod.object("spec", "overhead"))
        .forEach(
            (name, amount) ->
                sum.computeIfPresent(
                    name, (same, limit) -> limit.isZero() ? limit : limit.plus(amount)));
    return sum;
  }

  private static void ofPod(Tree pod, String list, Map<String, Quantity> sum) {
    amounts(pod.object("spec", "resources", list))
        .forEach(
            (name, amount) -> {
              if (POD_LEVEL.contains(name) || name.startsWith(HUGE_PAGES)) {
                sum.put(name, amount);
              }
            });
  }

  private static Map<String, Quantity> ofContainers(Tree pod, String list) {
    Map<String, Quantity> sum = new TreeMap<>();
    for (Tree container : pod.items("spec", "containers")) {
      add(sum, amounts(container.object("resources", list)));
    }
    Map<String, Quantity> sidecars = new TreeMap<>();
    Map<String, Quantity> starting = new TreeMap<>();
    for (Tree container : pod.items("spec", "initContainers")) {
      Map<String, Quantity> own = amounts(container.object("resources", list));
      if (container.text("", "restartPolicy").equals("Always")) {
        add(sum, own);
        add(sidecars, own);
        raise(starting, sidecars);
      } else {
        add(own, sidecars);
        raise(starting, own);
      }
    }
    raise(sum, starting);
    return sum;
  }

  private static Map<String, Quantity> amounts(ObjectTree list) {
    Map<String, Quantity> amounts = new TreeMap<>();
    list.names().forEach(name -> amounts.put(name, Quantity.of(list.at(name))));
    return amounts;
  }

  /** Adds amounts to a sum. */
  static void add(Map<String, Quantity> sum, Map<String, Quantity> more) {
    more.forEach((name, amount) -> sum.merge(name, amount, Quantity::plus));
  }

  private static void raise(Map<String, Quantity> most, Map<String, Quantity> others) {
    others.forEach(
        (name, amount) ->
            most.merge(name, amount, (one, other) -> other.compareTo(one) > 0 ? other : one));
  }
}
