package dev.seatrial.server;

import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The checks of {@code /healthz}, {@code /livez} and {@code /readyz}, all of which a simulated
 * server passes.
 *
 * <p>Follows {@code handleRootHealth} in {@code apiserver/pkg/server/healthz/healthz.go}, v1.37.
 */
final class Health {
  /** Where they are asked for. */
  static final List<String> NAMES = List.of("healthz", "livez", "readyz");

  private static final String HOOK = "poststarthook/";
  private static final String READY = "readyz";

  // As a server of 1.37.2 lists them.
  private static final List<String> HOOKS =
      List.of(
          "start-apiserver-admission-initializer",
          "generic-apiserver-start-informers",
          "priority-and-fairness-config-consumer",
          "priority-and-fairness-filter",
          "storage-object-count-tracker-hook",
          "start-apiextensions-informers",
          "start-apiextensions-controllers",
          "crd-informer-synced",
          "start-system-namespaces-controller",
          "peer-endpoint-reconciler-controller",
          "start-cluster-authentication-info-controller",
          "start-kube-apiserver-identity-lease-controller",
          "start-kube-apiserver-identity-lease-garbage-collector",
          "storage-readiness",
          "start-legacy-token-tracking-controller",
          "start-service-ip-repair-controllers",
          "rbac/bootstrap-roles",
          "scheduling/bootstrap-system-priority-classes",
          "priority-and-fairness-config-producer",
          "bootstrap-controller",
          "start-kubernetes-service-cidr-controller",
          "start-kube-aggregator-informers",
          "apiservice-status-local-available-controller",
          "apiservice-status-remote-available-controller",
          "apiservice-registration-controller",
          "apiservice-discovery-controller",
          "kube-apiserver-autoregistration",
          "autoregister-completion",
          "apiservice-openapi-controller",
          "apiservice-openapiv3-controller");

  private Health() {}

  /** The checks behind a name, in their order. */
  static List<String> checks(String name) {
    List<String> checks = new ArrayList<>(List.of("ping", "log"));
    if (!name.equals(READY)) {
      checks.add("loopback-serving-certificate");
    }
    checks.add("etcd");
    if (name.equals(READY)) {
      checks.add("etcd-readiness");
      checks.add("informer-sync");
    }
    // One is no hook, although it stands among them.
    HOOKS.forEach(hook -> checks.add(hook.startsWith("autoregister-") ? hook : HOOK + hook));
    if (name.equals(READY)) {
      checks.add("shutdown");
    }
    return checks;
  }

  static Answer answer(Request request, String name) {
    List<String> path = request.path();
    List<String> checks = checks(name);
    if (path.size() > 1) {
      boolean known = checks.contains(String.join("/", path.subList(1, path.size())));
      return known ? Answer.text(200, "ok") : Answer.notFound();
    }
    if (!request.query().containsKey("verbose")) {
      return Answer.text(200, "ok");
    }
    List<String> excluded = request.query().getOrDefault("exclude", List.of());
    StringBuilder told = new StringBuilder();
    for (String check : checks) {
      String state = excluded.contains(check) ? " excluded: ok\n" : " ok\n";
      told.append("[+]").append(check).append(state);
    }
    List<String> unknown =
        excluded.stream().filter(check -> !checks.contains(check)).distinct().sorted().toList();
    if (!unknown.isEmpty()) {
      told.append("warn: some health checks cannot be excluded: no matches for ")
          .append(unknown.stream().map(GoText::quoted).collect(Collectors.joining(",")))
          .append('\n');
    }
    return Answer.text(200, told + name + " check passed\n");
  }
}
