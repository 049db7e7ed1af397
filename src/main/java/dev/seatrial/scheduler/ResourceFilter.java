package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Follows {@code fitsRequest} in plugins/noderesources/fit.go, v1.37. */
final class ResourceFilter implements NodeFilter {
  @Override
  public List<String> refusals(Tree pod, NodeState node) {
    List<String> refusals = new ArrayList<>();
    if (node.podCount() + 1 > node.allocatablePods()) {
      refusals.add("Too many pods");
    }
    ResourceSums asked = ResourceSums.requested(pod);
    for (String name : asked.names()) {
      long free = node.allocatable().of(name) - node.requested().of(name);
      if (asked.of(name) > 0 && asked.of(name) > free) {
        refusals.add("Insufficient " + name);
      }
    }
    return refusals;
  }

  @Override
  public boolean isResolvable() {
    return true;
  }
}
