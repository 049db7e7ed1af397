package dev.seatrial.cluster;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Where the Service {@code kubernetes} leads to: the API server publishes its own address.
 *
 * <p>Follows {@code ReconcileEndpoints} in {@code pkg/controlplane/reconcilers/instancecount.go}
 * and {@code EndpointsAdapter} there, v1.37.
 */
final class ControlPlaneAddress {
  private static final String ROLE = "node-role.kubernetes.io/control-plane";
  private static final String USUAL = "192.168.1.10";
  private static final String ENDPOINTS =
      """
      {"apiVersion":"v1","kind":"Endpoints",
       "metadata":{"labels":{"endpointslice.kubernetes.io/skip-mirror":"true"},
                   "name":"kubernetes","namespace":"default"},
       "subsets":[{"addresses":[{"ip":"%s"}],
                   "ports":[{"name":"https","port":6443,"protocol":"TCP"}]}]}
      """;
  private static final String SLICE =
      """
      {"addressType":"IPv4","apiVersion":"discovery.k8s.io/v1",
       "endpoints":[{"addresses":["%s"],"conditions":{"ready":true}}],
       "kind":"EndpointSlice",
       "metadata":{"labels":{"kubernetes.io/service-name":"kubernetes"},
                   "name":"kubernetes","namespace":"default"},
       "ports":[{"name":"https","port":6443,"protocol":"TCP"}]}
      """;

  private ControlPlaneAddress() {}

  /** Publishes the address of a control plane node, unless some address is known. */
  static void publish(Api api) {
    String address =
        api.store().list(Resources.NODES).stream()
            .filter(node -> node.at("metadata", "labels", ROLE).isPresent())
            .findFirst()
            .map(ControlPlaneAddress::internal)
            .orElse(USUAL);
    // What comes with every cluster must not change which names it draws for what a user makes.
    Api server = api.drawing(new Names(address.hashCode()));
    for (String published : List.of(ENDPOINTS, SLICE)) {
      Tree object = Json.read(published.formatted(address));
      if (api.find(api.keyOf(object)).isEmpty()) {
        server.create(object);
      }
    }
  }

  private static String internal(Tree node) {
    return node.items("status", "addresses").stream()
        .filter(each -> each.text("", "type").equals("InternalIP"))
        .findFirst()
        .map(each -> each.text(USUAL, "address"))
        .orElse(USUAL);
  }
}
