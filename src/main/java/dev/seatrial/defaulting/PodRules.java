package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Pods and their specs, as {@code pkg/apis/core/v1/defaults.go} of v1.37 has them. */
final class PodRules {
  private static final String GRACE = "terminationGracePeriodSeconds";
  private static final String CONTAINERS = "containers";
  private static final String INIT_CONTAINERS = "initContainers";

  private PodRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("core/v1.Pod", new Remembered(PodRules::pod, "spec")),
        Rule.of("core/v1.PodSpec", PodRules::spec),
        Rule.of("core/v1.PodStatus", PodRules::status));
  }

  // As SetDefaults_Pod: only pods have these, not the templates of pods.
  private static ObjectTree pod(ObjectTree spec) {
    Filling filling = Filling.of(spec);
    if (spec.number(0, GRACE) < 0) {
      filling.set(GRACE, Tree.of(1));
    }
    filling.each(CONTAINERS, PodRules::requestsFromLimits);
    filling.each(INIT_CONTAINERS, PodRules::requestsFromLimits);
    filling.unset("enableServiceLinks", true);
    if (spec.flag(false, "hostNetwork")) {
      filling.each(CONTAINERS, PodRules::hostPorts);
      filling.each(INIT_CONTAINERS, PodRules::hostPorts);
    }
    return filling.done();
  }

  private static ObjectTree requestsFromLimits(ObjectTree container) {
    ObjectTree limits = container.object("resources", "limits");
    if (limits.isEmpty()) {
      return container;
    }
    return Filling.of(container)
        .struct("resources", resources -> resources.with("requests", requests(resources, limits)))
        .done();
  }

  private static ObjectTree requests(ObjectTree resources, ObjectTree limits) {
    ObjectTree requests = resources.object("requests");
    for (int i = 0; i < limits.size(); i++) {
      if (!requests.has(limits.name(i))) {
        requests = requests.with(limits.name(i), limits.value(i));
      }
    }
    return requests;
  }

  // As defaultHostNetworkPorts.
  private static ObjectTree hostPorts(ObjectTree container) {
    return Filling.of(container)
        .each("ports", port -> Filling.of(port).empty("hostPort", port.at("containerPort")).done())
        .done();
  }

  private static Filling spec(Filling spec) {
    ObjectTree object = spec.done();
    String account = "serviceAccountName";
    Tree named = object.at(account).isEmpty() ? object.at("serviceAccount") : object.at(account);
    return spec.set(account, named)
        .set("serviceAccount", named)
        .empty("dnsPolicy", "ClusterFirst")
        .empty("restartPolicy", "Always")
        .unset("securityContext", ObjectTree.EMPTY)
        .unset(GRACE, 30)
        .empty("schedulerName", "default-scheduler");
  }

  // As SetDefaults_PodStatus: the one address and the list of them tell the same.
  private static Filling status(Filling status) {
    ObjectTree object = status.done();
    Tree one = object.at("podIP");
    Tree first = object.at("podIPs").at(0).at("ip");
    if (one.isEmpty()) {
      return object.items("podIPs").isEmpty() ? status : status.set("podIP", first);
    }
    return one.equals(first)
        ? status
        : status.set("podIPs", Tree.of(List.of(ObjectTree.of("ip", one))));
  }
}
