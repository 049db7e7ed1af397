package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.IntOrPercent;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Pod;
import dev.seatrial.object.PodDisruptionBudget;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many pods a disruption budget expects and how many must be healthy.
 *
 * <p>Follows {@code getExpectedPodCount} in {@code pkg/controller/disruption/disruption.go}, v1.37.
 */
final class ExpectedPods {
  private final Api api;

  ExpectedPods(Api api) {
    this.api = api;
  }

  /** The numbers, and how many of the pods no controller owns. */
  record Count(int pods, int desiredHealthy, int unmanaged) {}

  Count of(PodDisruptionBudget budget, List<Pod> pods) {
    Optional<IntOrPercent> maxUnavailable = budget.maxUnavailable();
    Optional<IntOrPercent> minAvailable = budget.minAvailable();
    if (maxUnavailable.isEmpty() && minAvailable.isPresent() && !minAvailable.get().isText()) {
      return new Count(pods.size(), minAvailable.get().number(), 0);
    }
    if (maxUnavailable.isEmpty() && minAvailable.isEmpty()) {
      return new Count(0, 0, 0);
    }
    int scale = scale(pods);
    int unmanaged =
        (int) pods.stream().filter(pod -> pod.object().controllerOwner().isEmpty()).count();
    int desired =
        maxUnavailable.isPresent()
            ? Math.max(0, scale - maxUnavailable.get().scaledUp(scale))
            : minAvailable.get().scaledUp(scale);
    return new Count(scale, desired, unmanaged);
  }

  /** The sum of the sizes that the pods' controllers ask for. */
  private int scale(List<Pod> pods) {
    Map<String, Integer> byController = new TreeMap<>();
    for (Pod pod : pods) {
      Optional<OwnerReference> reference = pod.object().controllerOwner();
      if (reference.isPresent()) {
        Tree top = top(pod.namespace(), reference.get());
        byController.put(
            top.text(reference.get().uid(), "metadata", "uid"), top.integer(1, "spec", "replicas"));
      }
    }
    return byController.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The controller, or for the replica set of a deployment the deployment. */
  private Tree top(String namespace, OwnerReference reference) {
    Tree controller = find(namespace, reference);
    Optional<OwnerReference> above = new KubeObject(controller).controllerOwner();
    return above
        .filter(owner -> owner.kind().equals("Deployment"))
        .map(owner -> find(namespace, owner))
        .filter(Tree::isPresent)
        .orElse(controller);
  }

  private Tree find(String namespace, OwnerReference reference) {
    return api.keyOf(reference, namespace).flatMap(api::find).orElse(Tree.ABSENT);
  }
}
