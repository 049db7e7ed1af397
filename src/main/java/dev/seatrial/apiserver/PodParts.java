package dev.seatrial.apiserver;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What the subresources of a pod take of what a request says; all else stays as it is stored.
 *
 * <p>Follows {@code dropNonEphemeralContainerUpdates} and {@code dropNonResizeUpdates} in {@code
 * pkg/registry/core/pod/strategy.go}, v1.37.
 */
final class PodParts {
  private PodParts() {}

  static Tree withEphemeralContainers(Tree pod, Tree old) {
    String list = "ephemeralContainers";
    return old.with(pod.at("spec", list), "spec", list)
        .with(pod.at("metadata", "resourceVersion"), "metadata", "resourceVersion");
  }

  /** Where containers are not the old ones, validation is to see it. */
  static Tree resized(Tree pod, Tree old) {
    Tree spec = old.at("spec");
    for (String list : List.of("containers", "initContainers")) {
      List<Tree> now = pod.items("spec", list);
      List<Tree> before = old.items("spec", list);
      if (now.size() != before.size()) {
        return pod;
      }
      if (spec.at(list) instanceof ListTree) {
        spec = spec.with(Tree.of(resized(now, before)), list);
      }
    }
    return old.with(spec.with(pod.at("spec", "resources"), "resources"), "spec");
  }

  private static List<Tree> resized(List<Tree> now, List<Tree> before) {
    List<Tree> resized = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).at("name").equals(before.get(i).at("name"))) {
        return now;
      }
      resized.add(
          before
              .get(i)
              .with(now.get(i).at("resources"), "resources")
              .with(now.get(i).at("resizePolicy"), "resizePolicy"));
    }
    return resized;
  }
}
