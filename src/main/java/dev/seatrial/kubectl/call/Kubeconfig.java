package dev.seatrial.kubectl.call;

import dev.seatrial.cluster.ClientContext;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ControlPlaneAddress;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The kubeconfig of a simulated cluster, kept with it. No file is read or written, and each of its
 * contexts means the one cluster.
 */
public final class Kubeconfig {
  /** What messages call it that would name a file. */
  public static final String FILE = "the kubeconfig of the simulated cluster";

  /** What kubeadm calls the cluster that it makes, its user and its context. */
  private static final String CLUSTER = "kubernetes";

  private static final String USER = "kubernetes-admin";
  private static final String CONTEXT = "kubernetes-admin@kubernetes";

  private Kubeconfig() {}

  /** What the cluster's kubeconfig says: of a new one, as kubeadm writes it. */
  public static ClientConfig of(Cluster cluster) {
    if (cluster.context().kubeconfig() instanceof ObjectTree kept) {
      return new ClientConfig(kept);
    }
    String namespace = cluster.context().namespace();
    Tree context =
        new ObjectBuilder()
            .put("cluster", CLUSTER)
            .put("user", USER)
            .put("namespace", namespace.equals("default") ? Tree.ABSENT : Tree.of(namespace))
            .build();
    Tree server = ObjectTree.of("server", Tree.of(ControlPlaneAddress.of(cluster)));
    return ClientConfig.of(CONTEXT, context, server, ObjectTree.EMPTY);
  }

  /** Keeps a changed kubeconfig; commands that name no namespace mean that of its context. */
  public static void keep(Cluster cluster, ClientConfig config) {
    String namespace = config.namespace(config.currentContext());
    cluster.use(new ClientContext(namespace.isEmpty() ? "default" : namespace, config.tree()));
  }

  /** Refuses contexts, clusters and users that the kubeconfig does not have. */
  // As ConfirmUsable in client-go/tools/clientcmd/client_config.go, v0.37.
  public static void check(Call call) {
    ClientConfig config = of(call.cluster());
    String context = call.global("context");
    if (!context.isEmpty() && config.find(Part.CONTEXT, context).isEmpty()) {
      call.err(
          "Error in configuration: context was not found for specified context: " + context + "\n");
      throw new SilentExit();
    }
    String user = call.global("user");
    if (!user.isEmpty() && config.find(Part.USER, user).isEmpty()) {
      throw new KubectlError("auth info " + GoText.quoted(user) + " does not exist");
    }
    String cluster = call.global("cluster");
    if (!cluster.isEmpty() && config.find(Part.CLUSTER, cluster).isEmpty()) {
      throw new KubectlError("no server found for cluster " + GoText.quoted(cluster));
    }
  }

  /** Where the API server stands that a call speaks to. */
  public static String server(Call call) {
    ClientConfig config = of(call.cluster());
    String asked = call.global("context");
    String context = asked.isEmpty() ? config.currentContext() : asked;
    String named = call.global("cluster");
    String cluster = named.isEmpty() ? config.cluster(context) : named;
    return config
        .find(Part.CLUSTER, cluster)
        .map(entry -> entry.text("", "server"))
        .filter(server -> !server.isEmpty())
        .orElseGet(() -> ControlPlaneAddress.of(call.cluster()));
  }

  /** The namespace of the context that a call names, or of the one in use. */
  static String namespace(Call call) {
    String context = call.global("context");
    if (context.isEmpty()) {
      return call.cluster().context().namespace();
    }
    String namespace = of(call.cluster()).namespace(context);
    return namespace.isEmpty() ? "default" : namespace;
  }

  /** Shows the help of a command that was given the wrong words, then refuses them. */
  // As helpErrorf in kubectl/pkg/cmd/config/config.go, v0.37.
  public static KubectlError helped(Call call) {
    call.out(HelpText.of(call.words().verb(), call.known()));
    return new KubectlError("Unexpected args: [" + String.join(" ", call.arguments()) + "]");
  }
}
