package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server accepts in a Service but warns of.
 *
 * <p>Follows {@code GetWarningsForService} in {@code pkg/api/service/warnings.go}, v1.37.
 */
final class ServiceWarnings {
  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";

  private ServiceWarnings() {}

  static List<String> of(Tree service) {
    List<String> warnings = new ArrayList<>();
    if (service.at("metadata", "annotations", HINTS).isPresent()) {
      warnings.add(
          "annotation "
              + HINTS
              + " is deprecated, please use service.kubernetes.io/topology-mode instead");
    }
    Tree spec = service.at("spec");
    boolean isExternal = spec.text("", "type").equals("ExternalName");
    boolean isHeadless = spec.text("", "clusterIP").equals("None") && !isExternal;
    List<Tree> addresses = spec.items("externalIPs");
    boolean hasAddresses = !addresses.isEmpty();
    if (!spec.text("", "clusterIP").equals("None")) {
      warnings.addAll(AddressWarnings.ofIps("spec.clusterIPs", spec.items("clusterIPs")));
    }
    if (isHeadless) {
      headless(spec, warnings);
    }
    warnings.addAll(AddressWarnings.ofIps("spec.externalIPs", addresses));
    if (hasAddresses && !isHeadless && !isExternal) {
      warnings.add(
          "spec.externalIPs is deprecated and may no longer be implemented in some clusters");
    }
    ofLoadBalancer(spec, warnings);
    if (isExternal && hasAddresses) {
      warnings.add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
    }
    if (!isExternal && !spec.text("", "externalName").isEmpty()) {
      warnings.add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
    }
    if (spec.text("", "trafficDistribution").equals("PreferClose")) {
      warnings.add(
          "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
    }
    return warnings;
  }

  private static void ofLoadBalancer(Tree spec, List<String> warnings) {
    warnings.addAll(AddressWarnings.ofIp("spec.loadBalancerIP", spec.text("", "loadBalancerIP")));
    String ranges = "loadBalancerSourceRanges";
    warnings.addAll(AddressWarnings.ofCidrs("spec." + ranges, spec.items(ranges)));
  }

  private static void headless(Tree spec, List<String> warnings) {
    if (!spec.text("", "loadBalancerIP").isEmpty()) {
      warnings.add("spec.loadBalancerIP is ignored for headless services");
    }
    if (!spec.items("externalIPs").isEmpty()) {
      warnings.add("spec.externalIPs is ignored for headless services");
    }
    if (!spec.text("None", "sessionAffinity").equals("None")) {
      warnings.add("spec.SessionAffinity is ignored for headless services");
    }
  }
}
