package dev.seatrial.scheduler;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Follows {@code NodeAffinity.Filter} in plugins/nodeaffinity/node_affinity.go, v1.37. */
final class NodeAffinityFilter implements NodeFilter {
  private static final List<String> REFUSAL =
      List.of("node(s) didn't match Pod's node affinity/selector");

  @Override
  public List<String> refusals(Tree pod, NodeState node) {
    ObjectTree selector = pod.object("spec", "nodeSelector");
    Tree labels = node.tree().at("metadata", "labels");
    for (String name : selector.names()) {
      if (!selector.at(name).equals(labels.at(name))) {
        return REFUSAL;
      }
    }
    Tree required =
        pod.at(
            "spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
    return required.isUnset() || NodeTerms.anyMatches(required, node.tree()) ? List.of() : REFUSAL;
  }
}
