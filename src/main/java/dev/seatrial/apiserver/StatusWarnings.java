package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What is warned of in statuses.
 *
 * <p>Follows {@code WarningsOnUpdate} of the status strategies in {@code pkg/registry}, v1.37.
 */
final class StatusWarnings {
  private static final String[] INGRESS = {"status", "loadBalancer", "ingress"};

  private StatusWarnings() {}

  static List<String> of(Tree object) {
    return switch (object.text("", "kind")) {
      case "Pod" -> ofPod(object);
      case "Service", "Ingress" ->
          AddressWarnings.ofIps(String.join(".", INGRESS), object.items(INGRESS), "");
      default -> List.of();
    };
  }

  private static List<String> ofPod(Tree pod) {
    List<String> warnings = new ArrayList<>();
    for (String list : List.of("podIPs", "hostIPs")) {
      warnings.addAll(AddressWarnings.ofIps("status." + list, pod.items("status", list), ".ip"));
    }
    return warnings;
  }
}
