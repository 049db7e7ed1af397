package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The status of a replica set with the pods that it has at the beginning of a reconcile.
 *
 * <p>Follows {@code calculateStatus} and {@code updateReplicaSetStatus} in {@code
 * pkg/controller/replicaset/replica_set_utils.go}, v1.37.
 */
final class ReplicaSetStatus {
  private static final String REPLICA_FAILURE = "ReplicaFailure";
  private static final long MICROS = 1_000_000;

  private final ReplicaSet replicaSet;
  private final List<Pod> active;
  private final Tree terminating;
  private final long nowMicros;

  ReplicaSetStatus(ReplicaSet replicaSet, List<Pod> active, Tree terminating, long nowMicros) {
    this.replicaSet = replicaSet;
    this.active = active;
    this.terminating = terminating;
    this.nowMicros = nowMicros;
  }

  /** Writes the status unless it stands already; returns the replica set as stored. */
  Tree written(Api api, Optional<ApiError> failure) {
    Tree status = status(failure);
    Tree old = replicaSet.tree().at("status");
    long generation = replicaSet.object().generation();
    if (old.number(0, "observedGeneration") == generation && status.equals(old)) {
      return replicaSet.tree();
    }
    return api.modifyStatus(api.keyOf(replicaSet.tree()), stored -> status);
  }

  /** When to look again because a ready pod becomes available by then. */
  Optional<Duration> nextAvailabilityCheck(ReplicaSet written) {
    int minReady = written.minReadySeconds();
    if (minReady == 0 || written.readyReplicas() == written.availableReplicas()) {
      return Optional.empty();
    }
    return Optional.of(Availability.next(active, minReady, nowMicros));
  }

  private Tree status(Optional<ApiError> failure) {
    LabelSelector labels = LabelSelector.ofLabels(replicaSet.template().at("metadata", "labels"));
    long labelled = 0;
    long ready = 0;
    long available = 0;
    for (Pod pod : active) {
      labelled += labels.matches(pod.object().labels()) ? 1 : 0;
      if (pod.isReady()) {
        ready++;
        available += isAvailable(pod) ? 1 : 0;
      }
    }
    return new ObjectBuilder()
        .put("availableReplicas", count(available))
        .put("conditions", conditions(failure))
        .put("fullyLabeledReplicas", count(labelled))
        .put("observedGeneration", replicaSet.object().generation())
        .put("readyReplicas", count(ready))
        .put("replicas", active.size())
        .put("terminatingReplicas", terminating)
        .build();
  }

  private Tree conditions(Optional<ApiError> failure) {
    Conditions conditions = Conditions.of(replicaSet.tree());
    boolean failing = conditions.find(REPLICA_FAILURE).isPresent();
    if (failure.isPresent() && !failing) {
      conditions = conditions.withLast(failed(failure.get()));
    } else if (failure.isEmpty() && failing) {
      conditions = conditions.without(REPLICA_FAILURE);
    }
    return conditions.items().isEmpty() ? Tree.ABSENT : conditions.toTree();
  }

  private Tree failed(ApiError failure) {
    boolean missing = active.size() < replicaSet.replicas();
    return new ObjectBuilder()
        .put("lastTransitionTime", Timestamps.ofSeconds(nowMicros / MICROS))
        .put("message", failure.message())
        .put("reason", missing ? "FailedCreate" : "FailedDelete")
        .put("status", "True")
        .put("type", REPLICA_FAILURE)
        .build();
  }

  /** Whether a pod that is ready has been so for long enough. */
  private boolean isAvailable(Pod pod) {
    int minReady = replicaSet.minReadySeconds();
    return minReady == 0 || pod.isAvailable(minReady, nowMicros / MICROS);
  }

  /** A count as omitempty leaves it: 0 is not written. */
  private static Tree count(long number) {
    return number == 0 ? Tree.ABSENT : Tree.of(number);
  }
}
