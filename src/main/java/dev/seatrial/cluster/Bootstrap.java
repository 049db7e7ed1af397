package dev.seatrial.cluster;

import dev.seatrial.apiserver.Api;
import dev.seatrial.kubelet.World;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What is in every cluster from the beginning: the namespaces and objects of the system. */
final class Bootstrap {
  private static final List<String> NAMESPACES =
      List.of("default", "kube-node-lease", "kube-public", "kube-system");
  private static final long CLUSTER_CRITICAL = 2_000_000_000;
  private static final long NODE_CRITICAL = 2_000_001_000;
  private static final String KUBERNETES_SERVICE =
      """
          {"apiVersion":"v1","kind":"Service",
           "metadata":{"labels":{"component":"apiserver","provider":"kubernetes"},
                       "name":"kubernetes","namespace":"default"},
           "spec":{"clusterIP":"10.96.0.1","clusterIPs":["10.96.0.1"],
                   "internalTrafficPolicy":"Cluster","ipFamilies":["IPv4"],
                   "ipFamilyPolicy":"SingleStack",
                   "ports":[{"name":"https","port":443,"protocol":"TCP","targetPort":%d}],
                   "sessionAffinity":"None","type":"ClusterIP"},
           "status":{"loadBalancer":{}}}
          """;

  private Bootstrap() {}

  /** Makes what is not there yet. */
  static void into(Api api, World world) {
    NAMESPACES.forEach(namespace -> ensure(api, namespace(namespace)));
    ensure(api, priorityClass("system-cluster-critical", CLUSTER_CRITICAL));
    ensure(api, priorityClass("system-node-critical", NODE_CRITICAL));
    ensure(api, Json.read(KUBERNETES_SERVICE.formatted(ControlPlaneAddress.port(world))));
  }

  private static void ensure(Api api, Tree object) {
    if (api.find(api.keyOf(object)).isEmpty()) {
      api.create(object);
    }
  }

  static Tree namespace(String name) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Namespace")
        .put("metadata", ObjectTree.of("name", Tree.of(name)))
        .build();
  }

  private static Tree priorityClass(String name, long value) {
    return new ObjectBuilder()
        .put("apiVersion", "scheduling.k8s.io/v1")
        .put("kind", "PriorityClass")
        .put("metadata", ObjectTree.of("name", Tree.of(name)))
        .put("value", value)
        .build();
  }
}
