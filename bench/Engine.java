import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.cluster.NodeSpec;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine measured inside one process: a rolling update when everything is warm, many pods held at
 * once, and a large deployment rolled out and over.
 *
 * <p>Run by {@code bench/engine}; prints one line for each figure.
 */
public final class Engine {
  private static final Duration LIMIT = Duration.ofHours(2);
  private static final int HELD_PODS = 150_000;
  private static final int WARM_UP = 3_000;

  private Engine() {}

  public static void main(String[] arguments) {
    rollingUpdate();
    heldPods();
    largeDeployment(1_000, 100);
  }

  private static void rollingUpdate() {
    for (int i = 0; i < WARM_UP; i++) {
      measureRollout();
    }
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      nanos.add(measureRollout());
    }
    nanos.sort(Long::compare);
    System.out.printf("rolling update of 3 replicas, warm, median of 101: %.2f ms%n", nanos.get(50) / 1e6);
  }

  private static long measureRollout() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(deployment(3));
    check(cluster.runUntil(() -> isRolledOut(cluster, 3), LIMIT));
    long began = System.nanoTime();
    roll(cluster);
    check(cluster.runUntil(() -> isRolledOut(cluster, 3), LIMIT));
    return System.nanoTime() - began;
  }

  private static void heldPods() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(deployment(1));
    check(cluster.runUntil(() -> isRolledOut(cluster, 1), LIMIT));
    Tree pod = cluster.api().list(Resources.PODS, "default").iterator().next();
    long before = usedHeap();
    List<Tree> held = new ArrayList<>(HELD_PODS);
    for (int i = 0; i < HELD_PODS; i++) {
      Tree metadata =
          pod.at("metadata")
              .with(Tree.of("web-" + i), "name")
              .with(Tree.of(cluster.api().names().uid()), "uid")
              .with(Tree.of(Integer.toString(i)), "resourceVersion");
      held.add(pod.with(metadata, "metadata").with(Tree.of("172.16.0." + i), "status", "podIP"));
    }
    long used = usedHeap() - before;
    System.out.printf("%,d pods as trees: %d MB of heap%n", held.size(), used >> 20);
  }

  private static void largeDeployment(int replicas, int nodes) {
    List<NodeSpec> specs = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      specs.add(NodeSpec.worker("node-" + i, i));
    }
    long began = cpuNanos();
    Cluster cluster = Cluster.create(ClusterSpec.tutorial().withNodes(specs));
    cluster.api().create(deployment(replicas));
    check(cluster.runUntil(() -> isRolledOut(cluster, replicas), LIMIT));
    roll(cluster);
    check(cluster.runUntil(() -> isRolledOut(cluster, replicas), LIMIT));
    System.out.printf(
        "%,d replicas on %d nodes, ready and rolled: %.2f CPU-s, %d MB of heap%n",
        replicas, nodes, (cpuNanos() - began) / 1e9, usedHeap() >> 20);
  }

  private static void roll(Cluster cluster) {
    cluster
        .api()
        .modify(
            new ObjectKey(Resources.DEPLOYMENTS, "default", "web"),
            stored -> Json.read(stored.toJson().replace("nginx:1", "nginx:2")));
  }

  private static boolean isRolledOut(Cluster cluster, int replicas) {
    Tree deployment =
        cluster.api().store().get(new ObjectKey(Resources.DEPLOYMENTS, "default", "web"));
    Tree status = deployment.at("status");
    return status.number(0, "observedGeneration") == deployment.number(0, "metadata", "generation")
        && status.number(0, "updatedReplicas") == replicas
        && status.number(0, "replicas") == replicas
        && status.number(0, "availableReplicas") == replicas
        && status.number(-1, "terminatingReplicas") == 0;
  }

  private static Tree deployment(int replicas) {
    return Json.read(
        """
        {"apiVersion":"apps/v1","kind":"Deployment",
         "metadata":{"name":"web","namespace":"default"},
         "spec":{"replicas":REPLICAS,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                             "spec":{"containers":[{"name":"nginx","image":"nginx:1"}]}}}}
        """
            .replace("REPLICAS", Integer.toString(replicas)));
  }

  private static void check(boolean done) {
    if (!done) {
      throw new IllegalStateException("the rollout did not end within the limit");
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
