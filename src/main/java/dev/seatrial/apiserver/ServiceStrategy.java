package dev.seatrial.apiserver;

import dev.seatrial.object.Service;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The strategy of services: what means nothing to the new type of a service goes with the old one.
 *
 * <p>Follows {@code dropTypeDependentFields} in {@code pkg/registry/core/service/strategy.go},
 * v1.37: only what the client left as it was is dropped, the rest is for validation to refuse.
 */
final class ServiceStrategy implements Strategy {
  private static final List<String> OF_BALANCERS =
      List.of("allocateLoadBalancerNodePorts", "loadBalancerClass");

  private final Strategy workload;

  ServiceStrategy(Strategy workload) {
    this.workload = workload;
  }

  /** Whether a service has addresses, be it none. */
  static boolean isAddressed(Tree service) {
    return !new Service(service).type().equals("ExternalName");
  }

  @Override
  public Tree preparedForCreate(Tree service) {
    return workload.preparedForCreate(service);
  }

  @Override
  public Tree preparedForUpdate(Tree service, Tree old) {
    Tree prepared = workload.preparedForUpdate(service, old);
    if (isAddressed(old) && !isAddressed(prepared)) {
      prepared = withoutAddresses(prepared, old);
    }
    if (NodePorts.areOf(old) && !NodePorts.areOf(prepared) && hadNodePorts(prepared, old)) {
      prepared = withoutNodePorts(prepared);
    }
    if (NodePorts.isChecked(old) && !NodePorts.isChecked(prepared)) {
      prepared = withoutSame(prepared, old, "healthCheckNodePort");
    }
    if (isBalanced(old) && !isBalanced(prepared)) {
      for (String field : OF_BALANCERS) {
        prepared = withoutSame(prepared, old, field);
      }
    }
    if (isReached(old) && !isReached(prepared)) {
      prepared = withoutSame(prepared, old, "externalTrafficPolicy");
    }
    return isBalanced(prepared) || !prepared.at("status", "loadBalancer").isPresent()
        ? prepared
        : prepared.with(ObjectTree.EMPTY, "status", "loadBalancer");
  }

  private static Tree withoutAddresses(Tree service, Tree old) {
    boolean same =
        service.at("spec", "clusterIP").equals(old.at("spec", "clusterIP"))
            && service.at("spec", "clusterIPs").equals(old.at("spec", "clusterIPs"));
    Tree bare = same ? service.without("spec", "clusterIP").without("spec", "clusterIPs") : service;
    return withoutSame(withoutSame(bare, old, "ipFamilies"), old, "ipFamilyPolicy");
  }

  private static boolean hadNodePorts(Tree service, Tree old) {
    return nodePorts(old).containsAll(nodePorts(service));
  }

  private static Set<Integer> nodePorts(Tree service) {
    Set<Integer> ports = new TreeSet<>();
    service.items("spec", "ports").forEach(port -> ports.add(port.integer(0, "nodePort")));
    ports.remove(0);
    return ports;
  }

  private static Tree withoutNodePorts(Tree service) {
    List<Tree> ports =
        service.items("spec", "ports").stream().map(port -> port.without("nodePort")).toList();
    return ports.isEmpty() ? service : service.with(Tree.of(ports), "spec", "ports");
  }

  private static Tree withoutSame(Tree service, Tree old, String field) {
    boolean same = service.at("spec", field).equals(old.at("spec", field));
    return same ? service.without("spec", field) : service;
  }

  private static boolean isBalanced(Tree service) {
    return new Service(service).type().equals("LoadBalancer");
  }

  // As ExternallyAccessible: a cluster address with outside addresses of its own is one, too.
  private static boolean isReached(Tree service) {
    boolean inside = new Service(service).type().equals("ClusterIP");
    return NodePorts.areOf(service) || inside && !service.items("spec", "externalIPs").isEmpty();
  }
}
