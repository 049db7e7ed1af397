package dev.seatrial.defaulting;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources that a pod asks for as a whole, completed from those of its containers.
 *
 * <p>As {@code DefaultPodLevelResources} in {@code pkg/api/pod/util.go}, v1.37.
 */
final class PodLevelAmounts {
  private static final String HUGE_PAGES = "hugepages-";
  private static final List<String> OVERCOMMITTED = List.of("cpu", "memory");

  private PodLevelAmounts() {}

  static Tree completed(Tree spec) {
    ObjectTree requests = spec.object("resources", "requests");
    ObjectTree limits = spec.object("resources", "limits");
    if (requests.isEmpty() && limits.isEmpty()) {
      return spec;
    }
    Map<String, Quantity> together = ContainerAmounts.of(spec, "limits");
    ObjectTree most = withHugePages(requests, limits, together);
    ObjectTree asked = withRequests(requests, most, ContainerAmounts.of(spec, "requests"));
    most = withLimits(spec, asked, most, together);
    return with(with(spec, "limits", limits, most), "requests", requests, asked);
  }

  private static Tree with(Tree spec, String kind, ObjectTree old, ObjectTree now) {
    return now == old ? spec : spec.with(now, "resources", kind);
  }

  private static ObjectTree withHugePages(
      ObjectTree requests, ObjectTree limits, Map<String, Quantity> together) {
    ObjectTree changed = limits;
    for (Map.Entry<String, Quantity> amount : together.entrySet()) {
      String name = amount.getKey();
      if (name.startsWith(HUGE_PAGES) && !requests.has(name) && !limits.has(name)) {
        changed = changed.with(name, amount.getValue().toTree());
      }
    }
    return changed;
  }

  private static ObjectTree withRequests(
      ObjectTree requests, ObjectTree limits, Map<String, Quantity> together) {
    ObjectTree changed = requests;
    for (Map.Entry<String, Quantity> amount : together.entrySet()) {
      if (OVERCOMMITTED.contains(amount.getKey()) && !changed.has(amount.getKey())) {
        changed = changed.with(amount.getKey(), amount.getValue().toTree());
      }
    }
    for (String name : limits.names()) {
      if (isOfPods(name) && !changed.has(name)) {
        changed = changed.with(name, limits.at(name));
      }
    }
    return changed;
  }

  // Where every container has a limit, so has the pod: theirs together, or what it asks for.
  private static ObjectTree withLimits(
      Tree spec, ObjectTree requests, ObjectTree limits, Map<String, Quantity> together) {
    ObjectTree changed = limits;
    for (String name : requests.names()) {
      if (isOfPods(name) && !limits.has(name) && isLimitedEverywhere(spec, name)) {
        Quantity sum = together.getOrDefault(name, Quantity.of(requests.at(name)));
        Quantity least = ContainerAmounts.larger(sum, Quantity.of(requests.at(name)));
        changed = changed.with(name, least.toTree());
      }
    }
    return changed;
  }

  private static boolean isLimitedEverywhere(Tree spec, String name) {
    return Stream.of("containers", "initContainers", "ephemeralContainers")
        .flatMap(list -> spec.items(list).stream())
        .allMatch(container -> container.object("resources", "limits").has(name));
  }

  private static boolean isOfPods(String name) {
    return OVERCOMMITTED.contains(name) || name.startsWith(HUGE_PAGES);
  }
}
