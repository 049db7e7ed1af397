package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Services, as {@code SetDefaults_Service} of v1.37; addresses and ports are allocated later. */
final class ServiceRules {
  private static final String AFFINITY = "sessionAffinity";
  private static final String AFFINITY_CONFIG = "sessionAffinityConfig";
  private static final String LOAD_BALANCER = "LoadBalancer";
  private static final int AFFINITY_SECONDS = 10800;

  private ServiceRules() {}

  static List<Rule> all() {
    return List.of(Rule.of("core/v1.Service", ServiceRules::service));
  }

  private static Filling service(Filling service) {
    service.struct("spec", ServiceRules::spec);
    if (!service.done().text("", "spec", "type").equals(LOAD_BALANCER)) {
      return service;
    }
    return service.pointer(
        "status",
        status ->
            Filling.of(status)
                .pointer(
                    "loadBalancer",
                    balancer -> Filling.of(balancer).each("ingress", ServiceRules::ingress).done())
                .done());
  }

  private static ObjectTree ingress(ObjectTree ingress) {
    return ingress.at("ip").isEmpty() ? ingress : Filling.of(ingress).unset("ipMode", "VIP").done();
  }

  private static ObjectTree spec(ObjectTree spec) {
    Filling filling = Filling.of(spec).empty(AFFINITY, "None");
    affinity(filling);
    filling.empty("type", "ClusterIP").each("ports", ServiceRules::port);
    String type = filling.done().text("", "type");
    boolean balanced = type.equals(LOAD_BALANCER);
    boolean proxied = balanced || type.equals("NodePort") || type.equals("ClusterIP");
    // As ExternallyAccessible in pkg/api/v1/service/util.go.
    boolean external =
        proxied && (!type.equals("ClusterIP") || !spec.items("externalIPs").isEmpty());
    if (external) {
      filling.empty("externalTrafficPolicy", "Cluster");
    }
    if (proxied) {
      filling.unset("internalTrafficPolicy", "Cluster");
    }
    return balanced ? filling.unset("allocateLoadBalancerNodePorts", true).done() : filling.done();
  }

  private static void affinity(Filling filling) {
    if (filling.is(AFFINITY, "None")) {
      filling.set(AFFINITY_CONFIG, Tree.ABSENT);
    }
    Tree seconds = filling.done().at(AFFINITY_CONFIG, "clientIP", "timeoutSeconds");
    if (filling.is(AFFINITY, "ClientIP") && seconds.isUnset()) {
      ObjectTree client = ObjectTree.of("timeoutSeconds", Tree.of(AFFINITY_SECONDS));
      filling.set(AFFINITY_CONFIG, ObjectTree.of("clientIP", client));
    }
  }

  private static ObjectTree port(ObjectTree port) {
    return Filling.of(port)
        .empty("protocol", "TCP")
        .empty("targetPort", port.number(0, "port"))
        .done();
  }
}
