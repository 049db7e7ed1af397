package dev.seatrial.trial;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.cluster.NodeSpec;
import dev.seatrial.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * What cluster a trial plays in; without a word, the tutorial's. It must be said before anything is
 * done in the cluster; only {@link #node} may come later.
 */
public final class ClusterPlan {
  private final Scene scene;

  ClusterPlan(Scene scene) {
    this.scene = scene;
  }

  /** It has these workers, beside the control plane {@code m-k8s}. */
  public ClusterPlan workers(List<String> names) {
    return nodes(names.stream().map(Worker::named).toList());
  }

  /** It has so many workers: {@code w1-k8s}, {@code w2-k8s} … */
  public ClusterPlan workers(int count) {
    return nodes(numbered(count));
  }

  /** It has so many workers in each of the zones. */
  public ClusterPlan workersInZones(int count, List<String> zones) {
    List<Worker> workers = new ArrayList<>();
    for (Worker worker : numbered(count * zones.size())) {
      workers.add(worker.inZone(zones.get(workers.size() % zones.size())));
    }
    return nodes(workers);
  }

  private static List<Worker> numbered(int count) {
    List<Worker> workers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      workers.add(Worker.named("w" + i + "-k8s"));
    }
    return workers;
  }

  private ClusterPlan nodes(List<Worker> workers) {
    List<NodeSpec> nodes = new ArrayList<>();
    nodes.add(NodeSpec.controlPlane("m-k8s", 0));
    for (Worker worker : workers) {
      nodes.add(worker.numbered(nodes.size()));
    }
    scene.plan(scene.spec().withNodes(nodes));
    return this;
  }

  /** It has one more worker; where the cluster is in use already, the worker joins it. */
  public ClusterPlan node(Worker worker) {
    if (!scene.hasCluster()) {
      List<NodeSpec> nodes = new ArrayList<>(scene.spec().nodes());
      nodes.add(worker.numbered(nodes.size()));
      scene.plan(scene.spec().withNodes(nodes));
      return this;
    }
    try {
      scene.cluster().add(worker.numbered(scene.api().list("nodes", "").size()));
    } catch (ApiError refused) {
      throw new TrialFailure("the API server refuses the node: " + refused.message());
    }
    return this;
  }

  /** Names and choices begin there, and choices vary: latencies, ties, who goes first. */
  public ClusterPlan seed(long seed) {
    scene.plan(scene.spec().seeded(seed));
    return this;
  }

  /** Its API server is of this version: {@code 1.36}. */
  public ClusterPlan kubernetes(String version) {
    ClusterSpec spec = scene.spec();
    try {
      scene.plan(spec.ofVersion(KubernetesVersion.parse(version)));
    } catch (IllegalArgumentException unknown) {
      throw new TrialFailure(String.valueOf(unknown.getMessage()));
    }
    return this;
  }
}
