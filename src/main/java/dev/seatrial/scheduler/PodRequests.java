package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what pods ask for. Equal requests, which pods of one template share, are parsed once.
 *
 * <p>Follows {@code PodRequests} in {@code component-helpers/resource/helpers.go}, v1.37.
 */
final class PodRequests {
  // As DefaultMilliCPURequest and DefaultMemoryRequest in pkg/scheduler/util/pod_resources.go.
  private static final long DEFAULT_MILLI_CPU = 100;
  private static final long DEFAULT_MEMORY = 200L * 1024 * 1024;
  private static final int MOST_REMEMBERED = 10_000;
  private static final ResourceList NONE = new ResourceList();

  private final Map<Tree, ResourceList> parsed = new LinkedHashMap<>();
  // Of pods whose only container says it all, by what that says.
  private final Map<Tree, Asked> plain = new LinkedHashMap<>();

  /**
   * What a pod asks for.
   *
   * @param amounts what a node must have free
   * @param scoredMilliCpu what counts for the score, where a silent container counts a little
   */
  record Asked(ResourceAmounts amounts, long scoredMilliCpu, long scoredMemory) {}

  Asked of(Tree pod) {
    Tree spec = pod.at("spec");
    if (!isPlain(spec)) {
      return asked(spec);
    }
    if (plain.size() > MOST_REMEMBERED) {
      plain.clear();
    }
    Tree resources = spec.items("containers").get(0).at("resources");
    return plain.computeIfAbsent(resources, unread -> asked(spec));
  }

  private static boolean isPlain(Tree spec) {
    return spec.items("containers").size() == 1
        && spec.items("initContainers").isEmpty()
        && spec.at("resources").isUnset()
        && spec.at("overhead").isUnset();
  }

  private Asked asked(Tree spec) {
    ResourceList stated = sum(spec, NONE);
    ResourceList defaults = new ResourceList();
    defaults.put("cpu", DEFAULT_MILLI_CPU);
    defaults.put("memory", DEFAULT_MEMORY);
    ResourceList scored = sum(spec, defaults);
    return new Asked(ResourceAmounts.of(stated), scored.of("cpu"), scored.of("memory"));
  }

  private ResourceList sum(Tree spec, ResourceList defaults) {
    ResourceList sum = new ResourceList();
    for (Tree container : spec.items("containers")) {
      sum.add(asked(container, defaults));
    }
    ResourceList sidecars = new ResourceList();
    ResourceList initial = new ResourceList();
    for (Tree container : spec.items("initContainers")) {
      ResourceList asked = asked(container, defaults).copy();
      if (container.text("", "restartPolicy").equals("Always")) {
        sidecars.add(asked);
        sum.add(asked);
        initial.raiseTo(sidecars);
      } else {
        asked.add(sidecars);
        initial.raiseTo(asked);
      }
    }
    sum.raiseTo(initial);
    parse(spec.at("resources", "requests")).forEach((name, amount) -> setForPod(sum, name, amount));
    sum.add(parse(spec.at("overhead")));
    return sum;
  }

  // As IsSupportedPodLevelResource in helpers.go.
  private static void setForPod(ResourceList sum, String name, long amount) {
    if (name.equals("cpu") || name.equals("memory") || name.startsWith("hugepages-")) {
      sum.put(name, amount);
    }
  }

  private ResourceList asked(Tree container, ResourceList defaults) {
    ResourceList stated = parse(container.at("resources", "requests"));
    if (defaults == NONE || stated.has("cpu") && stated.has("memory")) {
      return stated;
    }
    ResourceList filled = stated.copy();
    defaults.forEach(
        (name, amount) -> filled.put(name, stated.has(name) ? stated.of(name) : amount));
    return filled;
  }

  private ResourceList parse(Tree list) {
    if (list.isEmpty()) {
      return NONE;
    }
    if (parsed.size() > MOST_REMEMBERED) {
      parsed.clear();
    }
    return parsed.computeIfAbsent(list, ResourceList::of);
  }
}
