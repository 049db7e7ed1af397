package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows {@code plugins/nodeaffinity/node_affinity.go}, v1.37. */
final class NodeAffinity implements FilterPlugin, ScorePlugin {
  private final Verdict refusal =
      Verdict.unresolvable(name(), "node(s) didn't match Pod's node affinity/selector");

  @Override
  public String name() {
    return "NodeAffinity";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    RequiredNodes required = RequiredNodes.of(pod);
    if (required.isAny()) {
      return Preparation.SKIP;
    }
    Preparation prepared =
        Preparation.filter(node -> required.match(node) ? Verdict.FITS : refusal);
    Optional<Set<String>> named = named(required.affinity().items("nodeSelectorTerms"));
    if (named.isEmpty()) {
      return prepared;
    }
    return named.get().isEmpty()
        ? Preparation.refused(Verdict.unresolvable(name(), "pod affinity terms conflict"))
        : prepared.only(List.copyOf(named.get()));
  }

  /** The nodes that the terms name, empty where one of the terms does not name any. */
  private static Optional<Set<String>> named(List<Tree> terms) {
    Set<String> all = new LinkedHashSet<>();
    for (Tree term : terms) {
      Optional<Set<String>> named = namedBy(term);
      if (named.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(named.get());
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Optional<Set<String>> namedBy(Tree term) {
    List<Set<String>> named = new ArrayList<>();
    for (Tree field : term.items("matchFields")) {
      boolean name = field.text("", "key").equals("metadata.name");
      if (name && field.text("", "operator").equals("In")) {
        Set<String> values = new LinkedHashSet<>();
        field.items("values").forEach(value -> values.add(value.text("")));
        named.add(values);
      }
    }
    return named.stream()
        .reduce(
            (some, others) -> {
              some.retainAll(others);
              return some;
            });
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    RequiredNodes required = RequiredNodes.of(pod);
    return switch (event.kind()) {
      case NODE_ADDED -> required.match(event.after());
      case NODE_LABELS -> required.match(event.after()) && !required.match(event.before());
      default -> false;
    };
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    Tree preferred =
        pod.spec()
            .at("affinity", "nodeAffinity", "preferredDuringSchedulingIgnoredDuringExecution");
    return preferred.isUnset() ? Optional.empty() : Optional.of(new Scorer(preferred.items()));
  }

  /** Sums the weights of the preferences that a node meets. */
  private record Scorer(List<Tree> terms) implements NodeScorer {
    @Override
    public long score(NodeState node) {
      long score = 0;
      for (Tree term : terms) {
        if (NodeTerms.matches(term.at("preference"), node.tree())) {
          score += term.number(0, "weight");
        }
      }
      return score;
    }

    @Override
    public void normalize(long[] scores) {
      NodeScorer.stretch(scores);
    }
  }
}
