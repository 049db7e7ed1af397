package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server gave a service stays when a client sends the service without it.
 *
 * <p>Follows {@code patchAllocatedValues} and {@code normalizeClusterIPs} in {@code
 * pkg/registry/core/service/storage/storage.go}, v1.37.
 */
final class KeptAllocations {
  private KeptAllocations() {}

  static Tree of(Tree service, Tree old) {
    Tree kept = service;
    if (ServiceStrategy.isAddressed(service) && ServiceStrategy.isAddressed(old)) {
      for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
        if (kept.at("spec", field).isEmpty()) {
          kept = kept.with(old.at("spec", field), "spec", field);
        }
      }
    }
    if (NodePorts.areOf(kept) && NodePorts.areOf(old)) {
      kept = withNodePorts(kept, old);
    }
    if (NodePorts.isChecked(kept)
        && NodePorts.isChecked(old)
        && kept.integer(0, "spec", "healthCheckNodePort") == 0) {
      kept = kept.with(old.at("spec", "healthCheckNodePort"), "spec", "healthCheckNodePort");
    }
    return withAddresses(kept, old);
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

  // Who clears or changes the one address means the list of them too.
  private static Tree withAddresses(Tree service, Tree old) {
    Tree now = service.at("spec", "clusterIP");
    Tree before = old.at("spec", "clusterIP");
    boolean listed = service.at("spec", "clusterIPs").equals(old.at("spec", "clusterIPs"));
    if (!listed || now.text("").equals(before.text(""))) {
      return service;
    }
    return now.text("").isEmpty()
        ? service.without("spec", "clusterIPs")
        : service.with(Tree.of(List.of(now)), "spec", "clusterIPs");
  }
}
