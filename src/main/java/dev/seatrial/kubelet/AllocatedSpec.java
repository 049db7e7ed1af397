package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The spec of a pod with what its node has promised to its containers, which may be something else
 * than it asks for since.
 *
 * <p>As {@code UpdatePodFromAllocation} in {@code pkg/kubelet/allocation/allocation_manager.go},
 * v1.37.
 */
final class AllocatedSpec {
  private AllocatedSpec() {}

  static Tree of(Tree pod) {
    Tree spec = pod.at("spec");
    // Only what has changed can differ.
    if (pod.number(0, "metadata", "generation") <= 1) {
      return spec;
    }
    Tree mains = containers(pod, "containers", "containerStatuses");
    Tree inits = containers(pod, "initContainers", "initContainerStatuses");
    return spec.with(mains, "containers").with(inits, "initContainers");
  }

  private static Tree containers(Tree pod, String specs, String statuses) {
    List<Tree> containers = new ArrayList<>();
    for (Tree container : pod.items("spec", specs)) {
      Tree allocated =
          pod.items("status", statuses).stream()
              .filter(status -> status.at("name").equals(container.at("name")))
              .findFirst()
              .map(status -> status.at("allocatedResources"))
              .orElse(Tree.ABSENT);
      containers.add(
          allocated.isPresent() ? container.with(allocated, "resources", "requests") : container);
    }
    return containers.isEmpty() ? Tree.ABSENT : Tree.of(containers);
  }
}
