package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows {@code plugins/noderesources/fit.go} with the strategy of {@code least_allocated.go},
 * v1.37.
 */
final class NodeResourcesFit implements FilterPlugin, ScorePlugin {
  private static final String CPU = "cpu";
  private static final String MEMORY = "memory";
  private static final String EPHEMERAL_STORAGE = "ephemeral-storage";

  @Override
  public String name() {
    return "NodeResourcesFit";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    ResourceAmounts asked = pod.asked().amounts();
    return Preparation.filter(
        asked.isEmpty()
            ? node -> node.isFull() ? check(asked, node) : Verdict.FITS
            : node -> check(asked, node));
  }

  private Verdict check(ResourceAmounts asked, NodeState node) {
    Shortage shortage = new Shortage();
    if (node.isFull()) {
      shortage.reasons.add("Too many pods");
    }
    ResourceAmounts all = node.allocatable();
    ResourceAmounts taken = node.requested();
    shortage.check(CPU, asked.milliCpu(), all.milliCpu(), taken.milliCpu());
    shortage.check(MEMORY, asked.memory(), all.memory(), taken.memory());
    shortage.check(
        EPHEMERAL_STORAGE,
        asked.ephemeralStorage(),
        all.ephemeralStorage(),
        taken.ephemeralStorage());
    asked
        .scalars()
        .forEach(
            (name, amount) -> shortage.check(name, amount, all.scalar(name), taken.scalar(name)));
    return shortage.verdict(name());
  }

  /** What a node lacks. */
  private static final class Shortage {
    private final List<String> reasons = new ArrayList<>();
    private boolean hopeless;

    private void check(String name, long asked, long all, long taken) {
      if (asked > 0 && asked > all - taken) {
        reasons.add("Insufficient " + name);
        hopeless |= asked > all;
      }
    }

    private Verdict verdict(String plugin) {
      if (reasons.isEmpty()) {
        return Verdict.FITS;
      }
      Verdict.Code code = hopeless ? Verdict.Code.UNRESOLVABLE : Verdict.Code.UNSCHEDULABLE;
      return new Verdict(code, reasons, plugin);
    }
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case ASSIGNED_POD_REMOVED, TARGET_POD_SCALED_DOWN -> true;
      case ASSIGNED_POD_SCALED_DOWN -> frees(event, pod, cluster);
      case NODE_ADDED -> fitsEmpty(pod, event.after());
      case NODE_ALLOCATABLE ->
          fitsEmpty(pod, event.after()) && grows(pod, event.before(), event.after());
      default -> false;
    };
  }

  private static boolean frees(ClusterEvent event, PodState pod, ClusterCache cluster) {
    ResourceAmounts before = cluster.read(event.key(), event.before()).asked().amounts();
    ResourceAmounts after = cluster.read(event.key(), event.after()).asked().amounts();
    return isMore(pod.asked().amounts(), before, after);
  }

  private boolean fitsEmpty(PodState pod, Tree node) {
    NodeState empty = new NodeState("");
    empty.set(node);
    return check(pod.asked().amounts(), empty).fits();
  }

  // As haveAnyRequestedResourcesIncreased in fit.go.
  private static boolean grows(PodState pod, Tree before, Tree after) {
    ResourceAmounts old = ResourceAmounts.of(ResourceList.of(before.at("status", "allocatable")));
    ResourceAmounts now = ResourceAmounts.of(ResourceList.of(after.at("status", "allocatable")));
    return now.pods() > old.pods() || isMore(pod.asked().amounts(), now, old);
  }

  /** Whether there is more of anything asked for in the one than in the other. */
  private static boolean isMore(ResourceAmounts asked, ResourceAmounts one, ResourceAmounts other) {
    return asked.milliCpu() > 0 && one.milliCpu() > other.milliCpu()
        || asked.memory() > 0 && one.memory() > other.memory()
        || asked.ephemeralStorage() > 0 && one.ephemeralStorage() > other.ephemeralStorage()
        || asked.scalars().keySet().stream()
            .anyMatch(name -> asked.scalar(name) > 0 && one.scalar(name) > other.scalar(name));
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    return Optional.of(node -> leastAllocated(pod.asked(), node));
  }

  private static long leastAllocated(PodRequests.Asked asked, NodeState node) {
    long allCpu = node.allMilliCpu();
    long allMemory = node.allMemory();
    long score = free(node.scoredMilliCpu() + asked.scoredMilliCpu(), allCpu);
    score += free(node.scoredMemory() + asked.scoredMemory(), allMemory);
    int resources = (allCpu == 0 ? 0 : 1) + (allMemory == 0 ? 0 : 1);
    return resources == 0 ? 0 : score / resources;
  }

  private static long free(long taken, long all) {
    return all == 0 || taken > all ? 0 : (all - taken) * NodeScorer.MOST / all;
  }
}
