package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Function;

/**
 * Which pods are to be counted: those that every term means.
 *
 * @param terminating whether pods count that are being deleted
 */
record PodMatch(List<AffinityTerm> terms, Terminating terminating) {
  /** What becomes of pods that are being deleted. */
  enum Terminating {
    COUNT,
    IGNORED
  }

  PodMatch {
    terms = List.copyOf(terms);
  }

  /** Pods that a term of inter-pod affinity means, which counts those that are being deleted. */
  static PodMatch of(List<AffinityTerm> terms) {
    return new PodMatch(terms.stream().map(AffinityTerm::anywhere).toList(), Terminating.COUNT);
  }

  /** Whether the pod counts; the labels of namespaces are asked for by name. */
  boolean matches(PodState pod, Function<String, Tree> namespaceLabels) {
    if (terminating == Terminating.IGNORED && pod.isTerminating()) {
      return false;
    }
    Tree labels = namespaceLabels.apply(pod.namespace());
    return terms.stream().allMatch(term -> term.means(pod, labels));
  }
}
