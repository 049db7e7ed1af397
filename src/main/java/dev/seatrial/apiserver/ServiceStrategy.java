package dev.seatrial.apiserver;

import dev.seatrial.object.Service;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strategy of services: what the server gave them stays when a client sends them without it.
 *
 * <p>Follows {@code patchAllocatedValues} in {@code pkg/registry/core/service/storage/storage.go},
 * v1.37.
 */
final class ServiceStrategy implements Strategy {
  private final Strategy workload;

  ServiceStrategy(Strategy workload) {
    this.workload = workload;
  }

  @Override
  public Tree preparedForCreate(Tree service) {
    return workload.preparedForCreate(service);
  }

  @Override
  public Tree preparedForUpdate(Tree service, Tree old) {
    Tree prepared = workload.preparedForUpdate(service, old);
    boolean addressed = isAddressed(prepared) && isAddressed(old);
    if (!addressed) {
      return prepared;
    }
    for (String field : new String[] {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"}) {
      if (prepared.at("spec", field).isUnset()) {
        prepared = prepared.with(old.at("spec", field), "spec", field);
      }
    }
    if (hasNodePorts(prepared) && hasNodePorts(old)) {
      prepared = withNodePorts(prepared, old);
    }
    boolean unchecked = prepared.integer(0, "spec", "healthCheckNodePort") == 0;
    Tree before = old.at("spec", "healthCheckNodePort");
    return unchecked && isLocal(prepared) && isLocal(old)
        ? prepared.with(before, "spec", "healthCheckNodePort")
        : prepared;
  }

  private static Tree withNodePorts(Tree service, Tree old) {
    Map<String, Tree> before = new LinkedHashMap<>();
    old.items("spec", "ports").forEach(port -> before.put(port.text("", "name"), port));
    List<Tree> used = new ArrayList<>();
    service.items("spec", "ports").forEach(port -> used.add(port.at("nodePort")));
    List<Tree> ports = new ArrayList<>();
    for (Tree port : service.items("spec", "ports")) {
      Tree known = before.getOrDefault(port.text("", "name"), Tree.ABSENT).at("nodePort");
      boolean free = known.isPresent() && !used.contains(known);
      boolean open = port.integer(0, "nodePort") == 0;
      ports.add(open && free ? port.with(known, "nodePort") : port);
    }
    return service.with(Tree.of(ports), "spec", "ports");
  }

  private static boolean isAddressed(Tree service) {
    return !new Service(service).type().equals("ExternalName");
  }

  private static boolean hasNodePorts(Tree service) {
    String type = new Service(service).type();
    return type.equals("NodePort")
        || type.equals("LoadBalancer")
            && service.flag(true, "spec", "allocateLoadBalancerNodePorts");
  }

  private static boolean isLocal(Tree service) {
    return new Service(service).type().equals("LoadBalancer")
        && service.text("", "spec", "externalTrafficPolicy").equals("Local");
  }
}
