package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Network policies, ingress classes and endpoint slices, as their defaults.go of v1.37. */
final class NetworkingRules {
  private NetworkingRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("networking/v1.NetworkPolicyPort", port -> port.unset("protocol", "TCP")),
        Rule.of(
            "networking/v1.NetworkPolicy",
            policy -> policy.struct("spec", NetworkingRules::policyTypes)),
        Rule.of(
            "networking/v1.IngressClassParametersReference",
            parameters -> parameters.unset("scope", "Cluster")),
        Rule.of(
            "discovery/v1.EndpointPort", port -> port.unset("name", "").unset("protocol", "TCP")));
  }

  private static ObjectTree policyTypes(ObjectTree spec) {
    boolean egress = !spec.items("egress").isEmpty();
    return Filling.of(spec)
        .empty(
            "policyTypes", Tree.texts(egress ? List.of("Ingress", "Egress") : List.of("Ingress")))
        .done();
  }
}
