package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What a kubeconfig file of the simulated cluster would say: it has one context. */
final class Kubeconfig {
  /** What kubeadm calls the cluster that it makes. */
  static final String CLUSTER = "kubernetes";

  static final String USER = "kubernetes-admin";

  private Kubeconfig() {}

  // As Config in client-go/tools/clientcmd/api/v1/types.go, v0.37.
  static Tree of(Cluster cluster) {
    Tree server = ObjectTree.of("server", Tree.of(ClusterAddresses.SERVER));
    Tree context =
        new ObjectBuilder()
            .put("cluster", CLUSTER)
            .put("user", USER)
            .put(
                "namespace",
                namespace(cluster).isEmpty() ? Tree.ABSENT : Tree.of(namespace(cluster)))
            .build();
    return new ObjectBuilder()
        .put("kind", "Config")
        .put("apiVersion", "v1")
        .put("clusters", named(CLUSTER, "cluster", server))
        .put("users", named(USER, "user", ObjectTree.EMPTY))
        .put("contexts", named(CurrentContext.NAME, "context", context))
        .put("current-context", CurrentContext.NAME)
        .build();
  }

  /** The namespace of the context; empty where it is the default one. */
  static String namespace(Cluster cluster) {
    String namespace = cluster.contextNamespace();
    return namespace.equals("default") ? "" : namespace;
  }

  private static Tree named(String name, String field, Tree value) {
    return Tree.of(List.of(ObjectTree.of("name", Tree.of(name), field, value)));
  }
}
