package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Copies the zone and the region of a node to the labels of its pods.
 *
 * <p>Follows {@code plugin/pkg/admission/podtopologylabels/admission.go}, v1.37.
 */
final class PodTopologyLabels implements AdmissionPlugin {
  private static final List<String> LABELS =
      List.of("topology.kubernetes.io/zone", "topology.kubernetes.io/region");

  @Override
  public Tree admitted(ObjectKey key, Tree pod, Store store) {
    return key.resource().equals(Resources.PODS) ? labelled(pod, store) : pod;
  }

  /** The pod with the labels of the node that it names, where that is known. */
  static Tree labelled(Tree pod, Store store) {
    String node = pod.text("", "spec", "nodeName");
    if (node.isEmpty()) {
      return pod;
    }
    Tree labels = store.get(ObjectKey.node(node)).at("metadata", "labels");
    Tree labelled = pod;
    for (String label : LABELS) {
      Tree value = labels.at(label);
      labelled = value.isPresent() ? labelled.with(value, "metadata", "labels", label) : labelled;
    }
    return labelled;
  }
}
