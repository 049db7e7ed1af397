package dev.seatrial.apiserver;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.format.CidrText;
import dev.seatrial.validation.format.IpText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is warned of in IP addresses, and blocks of them, that are not written as they should be.
 *
 * <p>Follows {@code GetWarningsForIP} and {@code GetWarningsForCIDR} in {@code
 * k8s.io/apimachinery/pkg/util/validation/ip.go}, v0.37, and what calls them in {@code
 * pkg/registry}.
 */
final class AddressWarnings {
  private static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
  private static final List<String> SLICE_WRITERS =
      List.of("endpointslice-controller.k8s.io", "endpointslicemirroring-controller.k8s.io");
  private static final String ENDPOINTS_MANAGED_BY = "endpoints.kubernetes.io/managed-by";
  private static final String ENDPOINTS_WRITER = "endpoint-controller";

  private AddressWarnings() {}

  /** What is said of an address; nothing of what is none. */
  static List<String> ofIp(String path, String text) {
    Optional<IpText> read = IpText.parse(text);
    if (read.isEmpty()) {
      return List.of();
    }
    IpText ip = read.get();
    String canonical = GoText.quoted(ip.canonical());
    if (ip.leadingZeros() || ip.isMapped()) {
      return List.of(
          path
              + ": non-standard IP address "
              + GoText.quoted(text)
              + " is invalid: use "
              + canonical);
    }
    return ip.isIpv4() || ip.canonical().equals(text)
        ? List.of()
        : List.of(
            path
                + ": IPv6 address "
                + GoText.quoted(text)
                + " should be in RFC 5952 canonical format ("
                + canonical
                + ")");
  }

  /** What is said of a block of addresses; nothing of what is none. */
  static List<String> ofCidr(String path, String text) {
    Optional<CidrText> read = CidrText.parse(text);
    if (read.isEmpty()) {
      return List.of();
    }
    CidrText cidr = read.get();
    IpText ip = cidr.ip();
    String value = path + ": %s " + GoText.quoted(text).replace("%", "%%");
    String canonical = GoText.quoted(cidr.canonical());
    List<String> warnings = new ArrayList<>();
    if (!ip.isMaskedBy(cidr.prefix())) {
      String single = GoText.quoted(ip.canonical() + "/" + 8 * ip.bytes().size());
      warnings.add(
          value.formatted("CIDR value")
              + " is ambiguous in this context (should be "
              + canonical
              + " or "
              + single
              + "?)");
    }
    if (cidr.leadingZeros() || ip.isMapped()) {
      warnings.add(value.formatted("non-standard CIDR value") + " is invalid: use " + canonical);
    }
    if (warnings.isEmpty() && !ip.isIpv4() && !cidr.canonical().equals(text)) {
      warnings.add(
          value.formatted("IPv6 CIDR value")
              + " should be in RFC 5952 canonical format ("
              + canonical
              + ")");
    }
    return warnings;
  }

  /** What is said of a list of addresses. */
  static List<String> ofIps(String path, List<Tree> addresses) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      warnings.addAll(ofIp(path + "[" + i + "]", addresses.get(i).text("")));
    }
    return warnings;
  }

  /**
   * What is said of a list of objects with an address each, under a name that the path may show.
   */
  static List<String> ofIps(String path, List<Tree> items, String shown) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      warnings.addAll(ofIp(path + "[" + i + "]" + shown, items.get(i).text("", "ip")));
    }
    return warnings;
  }

  /** What is said of a list of blocks. */
  static List<String> ofCidrs(String path, List<Tree> blocks) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      warnings.addAll(ofCidr(path + "[" + i + "]", blocks.get(i).text("")));
    }
    return warnings;
  }

  // As warnOnBadIPs: Kubernetes' own controllers write them well.
  static List<String> ofSlice(Tree slice) {
    List<String> warnings = new ArrayList<>();
    if (SLICE_WRITERS.contains(slice.text("", "metadata", "labels", MANAGED_BY))) {
      return warnings;
    }
    List<Tree> endpoints = slice.items("endpoints");
    for (int i = 0; i < endpoints.size(); i++) {
      String path = "endpoints[" + i + "].addresses";
      warnings.addAll(ofIps(path, endpoints.get(i).items("addresses")));
    }
    return warnings;
  }

  // As endpointsWarnings.
  static List<String> ofEndpoints(Tree endpoints) {
    List<String> warnings = new ArrayList<>();
    String writer = endpoints.text("", "metadata", "labels", ENDPOINTS_MANAGED_BY);
    if (writer.equals(ENDPOINTS_WRITER)) {
      return warnings;
    }
    List<Tree> subsets = endpoints.items("subsets");
    for (int i = 0; i < subsets.size(); i++) {
      for (String list : List.of("addresses", "notReadyAddresses")) {
        String path = "subsets[" + i + "]." + list;
        warnings.addAll(ofIps(path, subsets.get(i).items(list), ".ip"));
      }
    }
    return warnings;
  }

  // As networkPolicyWarnings.
  static List<String> ofPolicy(Tree policy) {
    List<String> warnings = new ArrayList<>(ofRules(policy, "ingress", "from"));
    warnings.addAll(ofRules(policy, "egress", "to"));
    return warnings;
  }

  private static List<String> ofRules(Tree policy, String direction, String side) {
    List<String> warnings = new ArrayList<>();
    List<Tree> rules = policy.items("spec", direction);
    for (int i = 0; i < rules.size(); i++) {
      List<Tree> peers = rules.get(i).items(side);
      for (int j = 0; j < peers.size(); j++) {
        Tree block = peers.get(j).at("ipBlock");
        String path = "spec.%s[%d].%s[%d].ipBlock.".formatted(direction, i, side, j);
        warnings.addAll(ofCidr(path + "cidr", block.text("", "cidr")));
        warnings.addAll(ofCidrs(path + "except", block.items("except")));
      }
    }
    return warnings;
  }
}
