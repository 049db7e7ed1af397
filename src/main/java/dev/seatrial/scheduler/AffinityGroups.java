package dev.seatrial.scheduler;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pods on nodes that have affinities of their own, grouped by equal affinities. */
final class AffinityGroups {
  private final Map<PodAffinity, Group> groups = new LinkedHashMap<>();

  /** Pods with the same affinity, and how many of them are on which node. */
  record Group(PodAffinity affinity, NodeCounts counts) {}

  /** A pod came to a node, or left it where {@code pods} is −1. */
  void add(PodState pod, NodeState node, long pods) {
    if (pod.affinity() == PodAffinity.NONE) {
      return;
    }
    Group group =
        groups.computeIfAbsent(pod.affinity(), affinity -> new Group(affinity, new NodeCounts()));
    group.counts().add(node, pods);
    if (group.counts().isEmpty()) {
      groups.remove(pod.affinity());
    }
  }

  Collection<Group> all() {
    return groups.values();
  }
}
