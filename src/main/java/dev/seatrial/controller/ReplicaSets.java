package dev.seatrial.controller;

import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Orders and counts over the replica sets of a deployment. */
final class ReplicaSets {
  static final String HASH_LABEL = "pod-template-hash";

  private static final Comparator<ReplicaSet> BY_AGE =
      Comparator.comparing((ReplicaSet set) -> set.object().creationTimestamp())
          .thenComparing(set -> set.object().name());

  private ReplicaSets() {}

  static List<ReplicaSet> oldestFirst(List<ReplicaSet> sets) {
    return sorted(sets, BY_AGE);
  }

  static List<ReplicaSet> youngestFirst(List<ReplicaSet> sets) {
    return sorted(sets, BY_AGE.reversed());
  }

  static List<ReplicaSet> byRevision(List<ReplicaSet> sets) {
    return sorted(sets, Comparator.comparing(RevisionAnnotations::revision).thenComparing(BY_AGE));
  }

  /** The largest first; of equal ones the youngest. */
  static List<ReplicaSet> bySizeYoungest(List<ReplicaSet> sets) {
    return sorted(sets, bySize().thenComparing(BY_AGE.reversed()));
  }

  /** The largest first; of equal ones the oldest. */
  static List<ReplicaSet> bySizeOldest(List<ReplicaSet> sets) {
    return sorted(sets, bySize().thenComparing(BY_AGE));
  }

  /** The old ones and, after them, the new one. */
  static List<ReplicaSet> all(List<ReplicaSet> old, Optional<ReplicaSet> fresh) {
    List<ReplicaSet> all = new ArrayList<>(old);
    fresh.ifPresent(all::add);
    return all;
  }

  /** Those that should have pods. */
  static List<ReplicaSet> active(List<ReplicaSet> sets) {
    List<ReplicaSet> active = new ArrayList<>(sets.size());
    for (ReplicaSet set : sets) {
      if (set.replicas() > 0) {
        active.add(set);
      }
    }
    return active;
  }

  static int sum(List<ReplicaSet> sets, ToIntFunction<ReplicaSet> count) {
    int sum = 0;
    for (ReplicaSet set : sets) {
      sum += count.applyAsInt(set);
    }
    return sum;
  }

  /** The oldest set with the deployment's template: the new one, in the deployment's words. */
  static Optional<ReplicaSet> matching(Deployment deployment, List<ReplicaSet> oldestFirst) {
    Tree template = withoutHash(deployment.template());
    for (ReplicaSet set : oldestFirst) {
      // Most sets differ in the pods' spec, which costs less to see than to rebuild the labels.
      if (set.template().at("spec").equals(template.at("spec"))
          && withoutHash(set.template()).equals(template)) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }

  /** The template without the label that the deployment controller adds. */
  static Tree withoutHash(Tree template) {
    Tree bare = template.without("metadata", "labels", HASH_LABEL);
    return bare.at("metadata", "labels").isEmpty() ? bare.without("metadata", "labels") : bare;
  }

  private static Comparator<ReplicaSet> bySize() {
    return Comparator.comparing((ReplicaSet set) -> -set.replicas());
  }

  private static List<ReplicaSet> sorted(List<ReplicaSet> sets, Comparator<ReplicaSet> order) {
    List<ReplicaSet> sorted = new ArrayList<>(sets);
    sorted.sort(order);
    return sorted;
  }
}
