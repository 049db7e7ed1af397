package dev.seatrial.scheduler;

import java.util.List;

/** Follows {@code plugins/nodename/node_name.go}, v1.37. */
final class NodeName implements FilterPlugin {
  @Override
  public String name() {
    return "NodeName";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    String asked = pod.nodeName();
    return asked.isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(node -> check(asked, node)).only(List.of(asked));
  }

  private Verdict check(String asked, NodeState node) {
    return asked.equals(node.name())
        ? Verdict.FITS
        : Verdict.unresolvable(name(), "node(s) didn't match the requested node name");
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return event.kind() == ClusterEvent.Kind.NODE_ADDED;
  }
}
