package dev.seatrial.scheduler;

import java.util.List;
import java.util.Optional;

/** A plugin of the score phase. Listed in {@link Plugins}. */
interface ScorePlugin {
  /** Prepares for a pod and the nodes that will do; empty where all would score the same. */
  Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes);
}
