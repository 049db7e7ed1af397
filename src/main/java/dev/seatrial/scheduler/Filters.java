package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/** The filters of the default profile, in the order in which they run. */
final class Filters {
  /** As getDefaultPlugins in pkg/scheduler/apis/config/v1/default_plugins.go, v1.37. */
  static final List<NodeFilter> DEFAULT =
      List.of(
          Filters::nodeName,
          Filters::unschedulable,
          new TaintFilter(),
          new NodeAffinityFilter(),
          new ResourceFilter());

  private static final String UNSCHEDULABLE = "node.kubernetes.io/unschedulable";

  private Filters() {}

  private static List<String> nodeName(Tree pod, NodeState node) {
    String asked = pod.text("", "spec", "nodeName");
    return asked.isEmpty() || asked.equals(node.name())
        ? List.of()
        : List.of("node(s) didn't match the requested node name");
  }

  private static List<String> unschedulable(Tree pod, NodeState node) {
    if (!node.tree().flag(false, "spec", "unschedulable")) {
      return List.of();
    }
    boolean tolerated =
        pod.items("spec", "tolerations").stream()
            .anyMatch(toleration -> Tolerations.tolerates(toleration, UNSCHEDULABLE, "NoSchedule"));
    return tolerated ? List.of() : List.of("node(s) were unschedulable");
  }
}
