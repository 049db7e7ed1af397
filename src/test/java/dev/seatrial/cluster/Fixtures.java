package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/** Objects and clusters for tests, each in one line. */
public final class Fixtures {
  private Fixtures() {}

  /** A new tutorial cluster. */
  public static Cluster cluster() {
    return Cluster.create(ClusterSpec.tutorial());
  }

  /** A deployment of an image in namespace default, its labels {@code app: NAME}. */
  public static Tree deployment(String name, int replicas, String image) {
    return workload("Deployment", name, image).with(Tree.of(replicas), "spec", "replicas");
  }

  /** A stateful set of an image. */
  static Tree statefulSet(String name, int replicas, String image) {
    return workload("StatefulSet", name, image).with(Tree.of(replicas), "spec", "replicas");
  }

  /** A daemon set of an image that tolerates everything. */
  public static Tree daemonSet(String name, String image) {
    return workload("DaemonSet", name, image)
        .with(Json.read("[{\"operator\":\"Exists\"}]"), "spec", "template", "spec", "tolerations");
  }

  /** A disruption budget for the pods of an app. */
  public static Tree budget(String app, int minAvailable) {
    return Json.read(
        """
        {"apiVersion":"policy/v1","kind":"PodDisruptionBudget",
         "metadata":{"name":"NAME","namespace":"default"},
         "spec":{"minAvailable":MIN,"selector":{"matchLabels":{"app":"NAME"}}}}
        """
            .replace("NAME", app)
            .replace("MIN", Integer.toString(minAvailable)));
  }

  /** The pods of an app, in the order of their names. */
  public static List<Pod> pods(Cluster cluster, String app) {
    return cluster.api().list(Resources.PODS, "default").stream()
        .filter(pod -> pod.text("", "metadata", "labels", "app").equals(app))
        .map(Pod::new)
        .toList();
  }

  /** Whether an app has just so many pods, all of them ready. */
  public static boolean hasReady(Cluster cluster, String app, int count) {
    List<Pod> pods = pods(cluster, app);
    return pods.size() == count && pods.stream().allMatch(Pod::isReady);
  }

  /** Creates an object and lets the cluster come to rest. */
  public static void settle(Cluster cluster, Tree object) {
    cluster.api().create(object);
    cluster.runUntilQuiet(Duration.ofSeconds(10), Duration.ofMinutes(10));
  }

  /** The key of a deployment in namespace default. */
  public static ObjectKey deploymentKey(String name) {
    return new ObjectKey(Resources.DEPLOYMENTS, "default", name);
  }

  private static Tree workload(String kind, String name, String image) {
    return Json.read(
        """
        {"apiVersion":"apps/v1","kind":"KIND",
         "metadata":{"name":"NAME","namespace":"default","labels":{"app":"NAME"}},
         "spec":{"selector":{"matchLabels":{"app":"NAME"}},
                 "template":{"metadata":{"labels":{"app":"NAME"}},
                             "spec":{"containers":[{"name":"main","image":"IMAGE"}]}}}}
        """
            .replace("KIND", kind)
            .replace("NAME", name)
            .replace("IMAGE", image));
  }
}
