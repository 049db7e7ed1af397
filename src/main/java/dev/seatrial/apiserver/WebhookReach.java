package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Whether the service in front of a webhook can be reached; what stands behind it nobody knows.
 *
 * <p>As {@code ResolveCluster} in {@code apiserver/pkg/util/proxy/proxy.go}, v1.37, and what a node
 * answers for a service that has no endpoints.
 */
record WebhookReach(Tree webhook, Store store) {
  private static final int HTTPS = 443;
  private static final String NAME = "name";

  /**
   * Why a call fails, so that the request is refused, in the words of the API server; empty where
   * it does not, or nobody minds.
   */
  Optional<String> failure() {
    if (webhook.text("Fail", "failurePolicy").equals("Ignore") || !service().isPresent()) {
      return Optional.empty();
    }
    return problem().map(why -> "failed calling webhook \"" + name() + "\": " + words(why));
  }

  private String name() {
    return webhook.text("", NAME);
  }

  private Tree service() {
    return webhook.at("clientConfig", "service");
  }

  private String words(String why) {
    String path = service().text("", "path");
    return "failed to call webhook: Post \"https://"
        + service().text("", NAME)
        + "."
        + service().text("", "namespace")
        + ".svc:"
        + port()
        + (path.startsWith("/") ? path : "/" + path)
        + "?timeout="
        + webhook.number(10, "timeoutSeconds")
        + "s\": "
        + why;
  }

  private long port() {
    return service().number(HTTPS, "port");
  }

  private Optional<String> problem() {
    String name = service().text("", NAME);
    String namespace = service().text("", "namespace");
    Tree found = store.get(new ObjectKey(Resources.SERVICES, namespace, name));
    if (!found.isPresent()) {
      return Optional.of("service \"" + name + "\" not found");
    }
    boolean hasPort =
        found.items("spec", "ports").stream().anyMatch(port -> port.number(0, "port") == port());
    if (!hasPort) {
      return Optional.of("no service port " + port() + " found for service \"" + name + "\"");
    }
    String address = found.text("None", "spec", "clusterIP");
    boolean isDead = !address.equals("None") && !hasEndpoints(namespace, name);
    return isDead
        ? Optional.of("dial tcp " + address + ":" + port() + ": connect: connection refused")
        : Optional.empty();
  }

  // Pods that stop still serve where no others do.
  private boolean hasEndpoints(String namespace, String name) {
    return store.list(Resources.ENDPOINT_SLICES, namespace).stream()
        .filter(
            slice ->
                slice.text("", "metadata", "labels", "kubernetes.io/service-name").equals(name))
        .flatMap(slice -> slice.items("endpoints").stream())
        .map(endpoint -> endpoint.at("conditions"))
        .anyMatch(
            conditions ->
                conditions.flag(true, "ready")
                    || conditions.flag(false, "serving") && conditions.flag(false, "terminating"));
  }
}
