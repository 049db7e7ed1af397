package dev.seatrial.scheduler;

import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/noderesources/balanced_allocation.go}, v1.37. */
final class BalancedAllocation implements ScorePlugin {
  private static final long HALF = NodeScorer.MOST / 2;

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    ResourceAmounts asked = pod.asked().amounts();
    return asked.milliCpu() == 0 && asked.memory() == 0
        ? Optional.empty()
        : Optional.of(node -> score(asked, node));
  }

  private static long score(ResourceAmounts asked, NodeState node) {
    ResourceAmounts taken = node.requested();
    long with = balance(node, taken.milliCpu() + asked.milliCpu(), taken.memory() + asked.memory());
    long without = balance(node, taken.milliCpu(), taken.memory());
    return HALF + (HALF + with - without) / 2;
  }

  private static long balance(NodeState node, long milliCpu, long memory) {
    long allCpu = node.allMilliCpu();
    long allMemory = node.allMemory();
    double deviation =
        allCpu == 0 || allMemory == 0
            ? 0
            : Math.abs((fraction(milliCpu, allCpu) - fraction(memory, allMemory)) / 2);
    return (long) ((1 - deviation) * NodeScorer.MOST);
  }

  private static double fraction(long taken, long all) {
    return Math.min(1, (double) taken / all);
  }
}
