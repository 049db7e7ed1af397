package dev.seatrial.scheduler;

import dev.seatrial.object.HostPorts;
import java.util.List;

/** Follows {@code plugins/nodeports/node_ports.go}, v1.37. */
final class NodePorts implements FilterPlugin {
  private final Verdict refusal =
      Verdict.unschedulable(name(), "node(s) didn't have free ports for the requested pod ports");

  @Override
  public String name() {
    return "NodePorts";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<HostPorts.HostPort> asked = pod.ports();
    return asked.isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(
            node -> HostPorts.collide(asked, node.ports()) ? refusal : Verdict.FITS);
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED -> true;
      case ASSIGNED_POD_REMOVED -> HostPorts.collide(pod.ports(), HostPorts.of(event.before()));
      default -> false;
    };
  }
}
