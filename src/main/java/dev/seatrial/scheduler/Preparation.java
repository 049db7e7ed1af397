package dev.seatrial.scheduler;

import java.util.List;
import java.util.Optional;

/**
 * What comes of preparing a filter for a pod.
 *
 * @param refusal why no node at all will do, else {@link Verdict#FITS}
 * @param filter what looks at each node; empty where every node will do
 * @param nodes the only nodes in question; empty where all are
 */
record Preparation(Verdict refusal, Optional<NodeFilter> filter, Optional<List<String>> nodes) {
  /** The filter does not mind this pod. */
  static final Preparation SKIP = new Preparation(Verdict.FITS, Optional.empty(), Optional.empty());

  /** The filter looks at each node. */
  static Preparation filter(NodeFilter filter) {
    return new Preparation(Verdict.FITS, Optional.of(filter), Optional.empty());
  }

  /** No node will do. */
  static Preparation refused(Verdict refusal) {
    return new Preparation(refusal, Optional.empty(), Optional.empty());
  }

  /** The same for certain nodes only. */
  Preparation only(List<String> names) {
    return new Preparation(refusal, filter, Optional.of(List.copyOf(names)));
  }
}
