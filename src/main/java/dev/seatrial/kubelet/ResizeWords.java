package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What events say of a resize, as {@code pkg/kubelet/events/resize.go}, v1.37. */
record ResizeWords(Tree pod) {
  String text(long generation, String error) {
    return new ObjectBuilder()
        .put("initContainers", containers("initContainers"))
        .put("containers", containers("containers"))
        .put("generation", generation)
        .put("error", error.isEmpty() ? Tree.ABSENT : Tree.of(error))
        .build()
        .toString();
  }

  private Tree containers(String list) {
    List<Tree> all =
        pod.items("spec", list).stream()
            .map(
                container ->
                    (Tree)
                        ObjectTree.of(
                            "name",
                            container.at("name"),
                            "resources",
                            resources(container.at("resources"))))
            .toList();
    return all.isEmpty() ? Tree.ABSENT : Tree.of(all);
  }

  /** In the order in which Go lists the fields. */
  private static Tree resources(Tree resources) {
    return new ObjectBuilder()
        .put("limits", resources.at("limits"))
        .put("requests", resources.at("requests"))
        .put("claims", resources.at("claims"))
        .build();
  }
}
