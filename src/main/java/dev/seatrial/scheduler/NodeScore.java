package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;

/**
 * How well a pod would stand on a node: the more is left there, and the fewer of its siblings are
 * there, the better.
 *
 * <p>Follows the least-allocated strategy in plugins/noderesources/least_allocated.go with the
 * default requests for pods that state none, and the spreading of plugins/podtopologyspread, v1.37.
 */
final class NodeScore {
  // As DefaultMilliCPURequest and DefaultMemoryRequest in pkg/scheduler/util/pod_resources.go.
  private static final long DEFAULT_MILLI_CPU = 100;
  private static final long DEFAULT_MEMORY = 200L * 1024 * 1024;
  private static final long MOST = 100;
  private static final long SPREAD_WEIGHT = 2;

  private NodeScore() {}

  static long of(Tree pod, NodeState node) {
    return leastAllocated(pod, node) + SPREAD_WEIGHT * spread(pod, node);
  }

  private static long leastAllocated(Tree pod, NodeState node) {
    long cpu = asked(pod, node, "cpu", DEFAULT_MILLI_CPU);
    long memory = asked(pod, node, "memory", DEFAULT_MEMORY);
    return (free(node, "cpu", cpu) + free(node, "memory", memory)) / 2;
  }

  private static long asked(Tree pod, NodeState node, String name, long otherwise) {
    long sum = nonZero(pod, name, otherwise);
    for (Tree other : node.pods()) {
      sum += nonZero(other, name, otherwise);
    }
    return sum;
  }

  private static long nonZero(Tree pod, String name, long otherwise) {
    long asked = ResourceSums.requested(pod).of(name);
    return asked == 0 ? otherwise : asked;
  }

  private static long free(NodeState node, String name, long asked) {
    long there = node.allocatable().of(name);
    return there == 0 || asked > there ? 0 : (there - asked) * MOST / there;
  }

  private static long spread(Tree pod, NodeState node) {
    String owner = controller(pod);
    long siblings =
        owner.isEmpty()
            ? 0
            : node.pods().stream().filter(other -> controller(other).equals(owner)).count();
    return MOST / (1 + siblings);
  }

  private static String controller(Tree pod) {
    return pod.items("metadata", "ownerReferences").stream()
        .filter(owner -> owner.flag(false, "controller"))
        .findFirst()
        .map(owner -> owner.text("", "uid"))
        .orElse("");
  }
}
