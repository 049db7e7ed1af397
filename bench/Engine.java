import com.sun.management.OperatingSystemMXBean;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.cluster.NodeSpec;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The engine measured inside one process: many pods held at once, and large deployments rolled out
 * and over.
 *
 * <p>Run by {@code bench/engine}; prints one line for each figure.
 */
public final class Engine {
  private static final Duration LIMIT = Duration.ofHours(2);
  private static final String[] CONTAINERS = {"spec", "template", "spec", "containers"};
  private static final int HELD_PODS = 150_000;
  // After so many the compiler has nothing left to do.
  private static final int WARM_UP_LARGE = 30;
  private static final int RUNS_LARGE = 11;

  /** How large a cluster is. */
  private record Size(int nodes, int deployments, int replicas) {
    private static final Size LARGE = new Size(100, 1, 1_000);
    private static final Size HUGE = new Size(5_000, 150, 1_000);

    /** Every pod and the one that replaces it. */
    private int pods() {
      return 2 * deployments * replicas;
    }
  }

  /** What a run took of the processor, and of the heap at its end. */
  private record Cost(Size size, long readyNanos, long rolledNanos, long heapBytes) {
    private long nanos() {
      return readyNanos + rolledNanos;
    }

    private double nanosPerPod() {
      return (double) nanos() / size.pods();
    }

    @Override
    public String toString() {
      return String.format(
          "%,d deployments of %,d on %,d nodes: ready %.2f CPU-s, rolled %.2f, together %.2f,"
              + " %.0f µs a pod; %d MB of heap",
          size.deployments(),
          size.replicas(),
          size.nodes(),
          readyNanos / 1e9,
          rolledNanos / 1e9,
          nanos() / 1e9,
          nanosPerPod() / 1e3,
          heapBytes >> 20);
    }
  }

  private Engine() {}

  public static void main(String[] arguments) {
    for (String figure : arguments) {
      switch (figure) {
        case "held" -> heldPods();
        case "large" -> System.out.println(large() + ", median of " + RUNS_LARGE);
        case "huge" -> System.out.println(measure(Size.HUGE));
        case "growth" -> {
          Cost small = large();
          System.out.println(small);
          Cost great = measure(Size.HUGE);
          System.out.println(great);
          System.out.printf("a pod takes %.2f times as much%n", great.nanosPerPod() / small.nanosPerPod());
        }
        default -> {
          System.err.println(
              "no figure \"" + figure + "\"; there are held, large, huge and growth");
          System.exit(2);
        }
      }
    }
  }

  /** The median of some runs when everything is warm. */
  private static Cost large() {
    for (int i = 0; i < WARM_UP_LARGE; i++) {
      measure(Size.LARGE);
    }
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < RUNS_LARGE; i++) {
      costs.add(measure(Size.LARGE));
    }
    costs.sort(Comparator.comparingLong(Cost::nanos));
    return costs.get(RUNS_LARGE / 2);
  }

  private static void heldPods() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(deployment("web", 1));
    check(cluster.runUntil(() -> isRolledOut(cluster, "web", 1), LIMIT));
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

  private static Cost measure(Size size) {
    List<NodeSpec> specs = new ArrayList<>();
    for (int i = 0; i < size.nodes(); i++) {
      specs.add(NodeSpec.worker("node-" + i, i));
    }
    long began = cpuNanos();
    Cluster cluster = Cluster.create(ClusterSpec.tutorial().withNodes(specs));
    for (int i = 0; i < size.deployments(); i++) {
      cluster.api().create(deployment("web-" + i, size.replicas()));
    }
    check(cluster.runUntil(() -> isAllRolledOut(cluster, size), LIMIT));
    long ready = cpuNanos();
    for (int i = 0; i < size.deployments(); i++) {
      roll(cluster, "web-" + i);
    }
    check(cluster.runUntil(() -> isAllRolledOut(cluster, size), LIMIT));
    long rolled = cpuNanos();
    Cost cost = new Cost(size, ready - began, rolled - ready, usedHeap());
    // What the cluster holds counts to the end.
    Reference.reachabilityFence(cluster);
    return cost;
  }

  // From the last one on, for that is the last to be done.
  private static boolean isAllRolledOut(Cluster cluster, Size size) {
    for (int i = size.deployments() - 1; i >= 0; i--) {
      if (!isRolledOut(cluster, "web-" + i, size.replicas())) {
        return false;
      }
    }
    return true;
  }

  private static void roll(Cluster cluster, String name) {
    cluster
        .api()
        .modify(
            new ObjectKey(Resources.DEPLOYMENTS, "default", name),
            stored -> stored.with(withImage(stored, "nginx:2"), CONTAINERS));
  }

  private static Tree withImage(Tree deployment, String image) {
    return ListTree.of(deployment.items(CONTAINERS).get(0).with(Tree.of(image), "image"));
  }

  private static boolean isRolledOut(Cluster cluster, String name, int replicas) {
    Tree deployment =
        cluster.api().store().get(new ObjectKey(Resources.DEPLOYMENTS, "default", name));
    Tree status = deployment.at("status");
    return status.number(0, "updatedReplicas") == replicas
        && status.number(0, "replicas") == replicas
        && status.number(0, "availableReplicas") == replicas
        && status.number(-1, "terminatingReplicas") == 0
        && status.number(0, "observedGeneration") == deployment.number(0, "metadata", "generation");
  }

  private static Tree deployment(String name, int replicas) {
    return Json.read(
        """
        {"apiVersion":"apps/v1","kind":"Deployment",
         "metadata":{"name":"NAME","namespace":"default"},
         "spec":{"replicas":REPLICAS,"selector":{"matchLabels":{"app":"NAME"}},
                 "template":{"metadata":{"labels":{"app":"NAME"}},
                             "spec":{"containers":[{"name":"nginx","image":"nginx:1"}]}}}}
        """
            .replace("NAME", name)
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

  /** Of the whole process: what the collector and the compiler take is part of the price. */
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
