package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ScaleShape;
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

  /** Throws where a pod's controller can't be asked. */
  Count of(PodDisruptionBudget budget, List<Pod> pods) throws UncountedPods {
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

  /** The sum of the sizes that the pods' controllers ask for. As getExpectedScale. */
  private int scale(List<Pod> pods) throws UncountedPods {
    Map<String, Integer> byController = new TreeMap<>();
    for (Pod pod : pods) {
      Optional<OwnerReference> reference = pod.object().controllerOwner();
      if (reference.isPresent()) {
        Tree controller = controller(pod, reference.get());
        byController.put(controller.text("", "metadata", "uid"), replicas(controller));
      }
    }
    return byController.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The controller, or for the replica set of a deployment the deployment. */
  private Tree controller(Pod pod, OwnerReference reference) throws UncountedPods {
    checkScalable(pod, reference);
    Tree controller = find(pod.namespace(), reference);
    if (!controller.isPresent()) {
      throw new UncountedPods("found no controllers for pod \"" + pod.name() + "\"");
    }
    Optional<OwnerReference> above = new KubeObject(controller).controllerOwner();
    return above
        .filter(owner -> owner.kind().equals("Deployment"))
        .map(owner -> find(pod.namespace(), owner))
        .filter(Tree::isPresent)
        .orElse(controller);
  }

  // As getScaleController.
  private void checkScalable(Pod pod, OwnerReference reference) throws UncountedPods {
    Optional<ObjectKey> key = api.keyOf(reference, pod.namespace());
    if (key.isEmpty()) {
      throw new UncountedPods(
          "no matches for kind \"%s\" in version \"%s\""
              .formatted(reference.kind(), reference.apiVersion()));
    }
    try {
      ScaleShape.of(api, reference);
    } catch (ApiError none) {
      throw new UncountedPods(key.get().resource() + " does not implement the scale subresource");
    }
  }

  private Tree find(String namespace, OwnerReference reference) {
    return api.keyOf(reference, namespace)
        .flatMap(api::find)
        .filter(found -> new KubeObject(found).uid().equals(reference.uid()))
        .orElse(Tree.ABSENT);
  }

  private int replicas(Tree controller) {
    return ScaleShape.of(api, OwnerReference.controlledBy(new KubeObject(controller)))
        .map(shape -> shape.of(controller))
        .orElse(Tree.ABSENT)
        .integer(0, "spec", "replicas");
  }
}
