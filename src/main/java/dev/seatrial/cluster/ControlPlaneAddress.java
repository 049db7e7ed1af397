package dev.seatrial.cluster;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubelet.World;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.net.URI;
import java.util.List;

/**
 * Where the Service {@code kubernetes} leads to: the API server publishes its own address.
 *
 * <p>Follows {@code ReconcileEndpoints} in {@code pkg/controlplane/reconcilers/instancecount.go}
 * and {@code EndpointsAdapter} there, v1.37.
 */
public final class ControlPlaneAddress {
  private static final String ROLE = "node-role.kubernetes.io/control-plane";
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final String USUAL = "192.168.1.10";
  private static final String ENDPOINTS =
      """
      {"apiVersion":"v1","kind":"Endpoints",
       "metadata":{"labels":{"endpointslice.kubernetes.io/skip-mirror":"true"},
                   "name":"kubernetes","namespace":"default"},
       "subsets":[{"addresses":[{"ip":"%s"}],
                   "ports":[{"name":"https","port":%d,"protocol":"TCP"}]}]}
      """;
  private static final String SLICE =
      """
      {"addressType":"IPv4","apiVersion":"discovery.k8s.io/v1",
       "endpoints":[{"addresses":["%s"],"conditions":{"ready":true}}],
       "kind":"EndpointSlice",
       "metadata":{"labels":{"kubernetes.io/service-name":"kubernetes"},
                   "name":"kubernetes","namespace":"default"},
       "ports":[{"name":"https","port":%d,"protocol":"TCP"}]}
      """;

  private ControlPlaneAddress() {}

  /** Where the API server of a cluster stands, as the kubeconfig of a new cluster says it. */
  public static String of(Cluster cluster) {
    return cluster.world().server();
  }

  /** Publishes the address of a control plane node, unless some address is known. */
  static void publish(Api api, World world) {
    String address =
        api.store().list(Resources.NODES).stream()
            .filter(node -> node.at("metadata", "labels", ROLE).isPresent())
            .findFirst()
            .map(ControlPlaneAddress::internal)
            .orElse(USUAL);
    // What comes with every cluster must not change which names it draws for what a user makes.
    Api server = api.drawing(new Names(address.hashCode()));
    for (String published : List.of(ENDPOINTS, SLICE)) {
      Tree object = Json.read(published.formatted(address, port(world)));
      if (api.find(api.keyOf(object)).isEmpty()) {
        server.create(object);
      }
    }
  }

  /** The port at which the API server stands. */
  static int port(World world) {
    URI server = URI.create(world.server());
    int usual = server.getScheme().equals("https") ? HTTPS : HTTP;
    return server.getPort() < 0 ? usual : server.getPort();
  }

  private static String internal(Tree node) {
    return node.items("status", "addresses").stream()
        .filter(each -> each.text("", "type").equals("InternalIP"))
        .findFirst()
        .map(each -> each.text(USUAL, "address"))
        .orElse(USUAL);
  }
}
