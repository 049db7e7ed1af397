package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pods are a pod's siblings: those of its services and its controller.
 *
 * <p>Follows {@code DefaultSelector} in {@code plugins/helper/spread.go}, v1.37.
 */
final class SiblingSelectors {
  private SiblingSelectors() {}

  /** The selectors that siblings match, all of them; none where the pod has no siblings. */
  static List<LabelSelector> of(PodState pod, ClusterCache cluster) {
    List<LabelSelector> selectors = new ArrayList<>();
    for (Tree service : cluster.store().list(Resources.SERVICES, pod.namespace())) {
      Tree labels = service.at("spec", "selector");
      LabelSelector selector = LabelSelector.ofLabels(labels);
      if (!labels.isUnset() && selector.matches(pod.labels())) {
        add(selectors, selector);
      }
    }
    for (Tree owner : pod.tree().items("metadata", "ownerReferences")) {
      if (new OwnerReference(owner).isController()) {
        add(selectors, ofController(owner, pod.namespace(), cluster));
      }
    }
    return selectors;
  }

  private static void add(List<LabelSelector> selectors, LabelSelector selector) {
    if (!selector.isEverything()) {
      selectors.add(selector);
    }
  }

  private static LabelSelector ofController(Tree owner, String namespace, ClusterCache cluster) {
    String kind = owner.text("", "apiVersion") + "/" + owner.text("", "kind");
    String resource =
        switch (kind) {
          case "v1/ReplicationController" -> Resources.REPLICATION_CONTROLLERS;
          case "apps/v1/ReplicaSet" -> Resources.REPLICA_SETS;
          case "apps/v1/StatefulSet" -> Resources.STATEFUL_SETS;
          default -> "";
        };
    if (resource.isEmpty()) {
      return LabelSelector.EVERYTHING;
    }
    ObjectKey key = new ObjectKey(resource, namespace, owner.text("", "name"));
    Tree controller = cluster.store().get(key);
    Tree selector = controller.at("spec", "selector");
    if (resource.equals(Resources.REPLICATION_CONTROLLERS)) {
      return LabelSelector.ofLabels(selector);
    }
    return cluster.selector(controller.isPresent() ? selector : ObjectTree.EMPTY);
  }
}
