package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.object.Service;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The node ports of a cluster: which of them services have, and which one comes next.
 *
 * <p>Follows {@code pkg/registry/core/service/portallocator/allocator.go}, v1.37. Upstream takes a
 * free one by chance, here the next one is taken; both leave the lowest to those who ask for one.
 */
final class NodePorts {
  private static final int FIRST = 30000;
  private static final int LAST = 32767;
  private static final int LEFT_TO_ASK_FOR = 86;

  private final Set<Integer> taken = new TreeSet<>();

  private NodePorts() {}

  static NodePorts of(Store store) {
    NodePorts ports = new NodePorts();
    for (Tree service : store.list(Resources.SERVICES)) {
      ports.taken.add(service.integer(0, "spec", "healthCheckNodePort"));
      service.items("spec", "ports").forEach(port -> ports.taken.add(port.integer(0, "nodePort")));
    }
    return ports;
  }

  /** Takes the next free port. */
  int next() {
    int next = FIRST + LEFT_TO_ASK_FOR;
    while (taken.contains(next) && next < LAST) {
      next++;
    }
    taken.add(next);
    return next;
  }

  /** Throws {@link ApiError} where the port that a service asks for is not to be had. */
  void refuseUnlessFree(Tree service, int index, int asked) {
    String problem =
        asked < FIRST || asked > LAST
            ? "provided port is not in the valid range. The range of valid ports is 30000-32767"
            : taken.contains(asked) ? "provided port is already allocated" : "";
    if (!problem.isEmpty()) {
      Path path = Path.of("spec", "ports").index(index).field("nodePort");
      throw ApiError.invalid(
          new Identity("Service", service.text("", "metadata", "name")),
          List.of(new FieldError(FieldError.Type.INVALID, path, Tree.of(asked), problem)));
    }
  }

  /** Whether a service has node ports. */
  static boolean areOf(Tree service) {
    String type = new Service(service).type();
    return type.equals("NodePort") || type.equals("LoadBalancer");
  }

  /** Whether a service has node ports that nobody named. As shouldAllocateNodePorts. */
  static boolean areGivenTo(Tree service) {
    String type = new Service(service).type();
    return type.equals("NodePort")
        || type.equals("LoadBalancer")
            && service.flag(true, "spec", "allocateLoadBalancerNodePorts");
  }

  /** Whether a service has a port to ask whether a node has pods of it. As NeedsHealthCheck. */
  static boolean isChecked(Tree service) {
    return new Service(service).type().equals("LoadBalancer")
        && service.text("", "spec", "externalTrafficPolicy").equals("Local");
  }
}
