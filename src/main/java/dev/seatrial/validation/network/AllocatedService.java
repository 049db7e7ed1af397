package dev.seatrial.validation.network;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Service as the server holds it when it validates: with the addresses and ports it had, without
 * those that its type has no use for.
 *
 * <p>As {@code normalizeClusterIPs} and {@code patchAllocatedValues} in {@code
 * pkg/registry/core/service/storage/storage.go} and {@code dropTypeDependentFields} in its {@code
 * strategy.go}, v1.37.
 */
final class AllocatedService {
  private AllocatedService() {}

  /** The one address stands in the list, too. */
  static FieldValue created(FieldValue service) {
    Tree spec = service.tree().at("spec");
    if (!spec.at("clusterIP").isEmpty() && spec.at("clusterIPs").isEmpty()) {
      spec = spec.with(ListTree.of(spec.at("clusterIP")), "clusterIPs");
    }
    return with(service, spec);
  }

  static FieldValue updated(FieldValue service, FieldValue before) {
    Tree old = before.tree().at("spec");
    Tree spec = service.tree().at("spec");
    if (needsAddress(old) && needsAddress(spec)) {
      spec = keepingAddresses(spec, old);
    }
    if (needsNodePort(old) && needsNodePort(spec)) {
      spec = spec.with(keepingNodePorts(spec.items("ports"), old.items("ports")), "ports");
    }
    if (needsHealthCheck(old)
        && needsHealthCheck(spec)
        && spec.at("healthCheckNodePort").isEmpty()) {
      spec = spec.with(old.at("healthCheckNodePort"), "healthCheckNodePort");
    }
    spec = normalized(spec, old);
    if (spec.at("ipFamilyPolicy").isUnset() && !spec.text("", "type").equals("ExternalName")) {
      spec = spec.with(old.at("ipFamilyPolicy"), "ipFamilyPolicy");
    }
    spec = keepingFamilies(spec, old);
    return with(service, withoutUnneeded(spec, old));
  }

  private static FieldValue with(FieldValue service, Tree spec) {
    return new FieldValue(service.path(), service.tree().with(spec, "spec"));
  }

  static boolean isHeadless(Tree spec) {
    List<Tree> ips = spec.items("clusterIPs");
    return ips.size() == 1 && ips.get(0).text("").equals("None");
  }

  // As ExternallyAccessible in pkg/api/service/util.go.
  static boolean isExternallyAccessible(Tree spec) {
    String type = spec.text("", "type");
    return type.equals("LoadBalancer")
        || type.equals("NodePort")
        || type.equals("ClusterIP") && !spec.at("externalIPs").isEmpty();
  }

  // As NeedsHealthCheck in pkg/api/service/util.go.
  static boolean needsHealthCheck(Tree spec) {
    return spec.text("", "type").equals("LoadBalancer")
        && spec.text("", "externalTrafficPolicy").equals("Local");
  }

  private static boolean needsAddress(Tree spec) {
    return !spec.text("", "type").equals("ExternalName");
  }

  private static boolean needsNodePort(Tree spec) {
    String type = spec.text("", "type");
    return type.equals("NodePort")
        || type.equals("LoadBalancer") && spec.flag(true, "allocateLoadBalancerNodePorts");
  }

  private static Tree keepingAddresses(Tree spec, Tree old) {
    Tree kept = spec;
    if (spec.at("clusterIP").isEmpty()) {
      kept = kept.with(old.at("clusterIP"), "clusterIP");
    }
    if (spec.at("clusterIPs").isEmpty() && !old.at("clusterIPs").isEmpty()) {
      kept = kept.with(old.at("clusterIPs"), "clusterIPs");
    }
    return kept;
  }

  private static Tree keepingNodePorts(List<Tree> ports, List<Tree> oldPorts) {
    Map<String, Long> byName = new LinkedHashMap<>();
    oldPorts.forEach(port -> byName.put(port.text("", "name"), port.number(0, "nodePort")));
    List<Long> used = new ArrayList<>();
    ports.forEach(port -> used.add(port.number(0, "nodePort")));
    List<Tree> kept = new ArrayList<>();
    for (Tree port : ports) {
      long old = byName.getOrDefault(port.text("", "name"), 0L);
      boolean free = port.number(0, "nodePort") == 0 && old != 0 && !used.contains(old);
      kept.add(free ? port.with(Tree.of(old), "nodePort") : port);
    }
    return Tree.of(kept);
  }

  private static Tree normalized(Tree spec, Tree old) {
    String now = spec.text("", "clusterIP");
    String before = old.text("", "clusterIP");
    boolean sameList = sameList(spec, old, "clusterIPs");
    if (now.equals(before)) {
      boolean lost = !old.at("clusterIPs").isEmpty() && spec.at("clusterIPs").isEmpty();
      return lost ? spec.with(old.at("clusterIPs"), "clusterIPs") : spec;
    }
    if (!sameList) {
      return spec;
    }
    boolean cleared = !before.isEmpty() && now.isEmpty();
    return cleared
        ? spec.without("clusterIPs")
        : spec.with(ListTree.of(Tree.of(now)), "clusterIPs");
  }

  private static boolean sameList(Tree spec, Tree old, String field) {
    return ServiceAddresses.texts(spec.at(field)).equals(ServiceAddresses.texts(old.at(field)));
  }

  // As initIPFamilyFields in alloc.go: the families follow from the addresses.
  private static Tree keepingFamilies(Tree spec, Tree old) {
    boolean sameAddresses = sameList(spec, old, "clusterIPs");
    return needsAddress(spec) && spec.at("ipFamilies").isEmpty() && sameAddresses
        ? spec.with(old.at("ipFamilies"), "ipFamilies")
        : spec;
  }

  private static Tree withoutUnneeded(Tree spec, Tree old) {
    Tree kept = spec;
    if (needsAddress(old) && !needsAddress(spec)) {
      kept = dropIfSame(kept, old, "clusterIPs");
      kept = kept.at("clusterIPs").isUnset() ? kept.without("clusterIP") : kept;
      kept = dropIfSame(dropIfSame(kept, old, "ipFamilies"), old, "ipFamilyPolicy");
    }
    if (needsNodePort(old) && !needsNodePort(spec)) {
      kept = withoutNodePorts(kept, old);
    }
    if (needsHealthCheck(old) && !needsHealthCheck(spec)) {
      kept = dropIfSame(kept, old, "healthCheckNodePort");
    }
    boolean balanced = spec.text("", "type").equals("LoadBalancer");
    if (old.text("", "type").equals("LoadBalancer") && !balanced) {
      kept = dropIfSame(kept, old, "allocateLoadBalancerNodePorts");
      kept = dropIfSame(kept, old, "loadBalancerClass");
    }
    if (isExternallyAccessible(old) && !isExternallyAccessible(spec)) {
      kept = dropIfSame(kept, old, "externalTrafficPolicy");
    }
    return kept;
  }

  private static Tree dropIfSame(Tree spec, Tree old, String field) {
    return spec.at(field).equals(old.at(field)) ? spec.without(field) : spec;
  }

  private static Tree withoutNodePorts(Tree spec, Tree old) {
    List<Tree> ports = spec.items("ports");
    if (!nodePorts(ports).equals(nodePorts(old.items("ports")))) {
      return spec;
    }
    return spec.with(
        Tree.of(ports.stream().map(port -> port.without("nodePort")).toList()), "ports");
  }

  private static Set<Long> nodePorts(List<Tree> ports) {
    Set<Long> numbers = new TreeSet<>();
    ports.forEach(port -> numbers.add(port.number(0, "nodePort")));
    numbers.remove(0L);
    return numbers;
  }
}
