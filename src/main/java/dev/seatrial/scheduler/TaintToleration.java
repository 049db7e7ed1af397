package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/tainttoleration/taint_toleration.go}, v1.37. */
final class TaintToleration implements FilterPlugin, ScorePlugin {
  private final Verdict refusal = Verdict.unresolvable(name(), "node(s) had untolerated taint(s)");

  @Override
  public String name() {
    return "TaintToleration";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    return cluster.traits().anyRepelling()
        ? Preparation.filter(
            node ->
                Tolerations.isRepelled(pod.tree(), node.repellingTaints()) ? refusal : Verdict.FITS)
        : Preparation.SKIP;
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED -> !isRepelled(pod, event.after());
      case NODE_TAINTS -> isRepelled(pod, event.before()) && !isRepelled(pod, event.after());
      case TARGET_POD_TOLERATIONS -> true;
      default -> false;
    };
  }

  private static boolean isRepelled(PodState pod, Tree node) {
    NodeState state = new NodeState("");
    state.set(node);
    return Tolerations.isRepelled(pod.tree(), state.repellingTaints());
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    if (!cluster.traits().anyDeterring()
        || nodes.stream().allMatch(node -> node.deterringTaints().isEmpty())) {
      return Optional.empty();
    }
    List<Tree> tolerations =
        pod.tree().items("spec", "tolerations").stream()
            .filter(toleration -> mayConcernPreference(toleration.text("", "effect")))
            .toList();
    return Optional.of(new Scorer(tolerations));
  }

  private static boolean mayConcernPreference(String effect) {
    return effect.isEmpty() || effect.equals(Tolerations.PREFER_NO_SCHEDULE);
  }

  /** Counts the taints that would rather keep the pod away: the fewer the better. */
  private record Scorer(List<Tree> tolerations) implements NodeScorer {
    @Override
    public long score(NodeState node) {
      return node.deterringTaints().stream()
          .filter(taint -> !Tolerations.tolerates(tolerations, taint))
          .count();
    }

    @Override
    public void normalize(long[] scores) {
      NodeScorer.stretchReversed(scores);
    }
  }
}
