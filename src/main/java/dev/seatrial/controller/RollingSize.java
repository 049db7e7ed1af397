package dev.seatrial.controller;

import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import java.util.List;

/**
 * How large the new replica set of a deployment may be.
 *
 * <p>Follows {@code NewRSNewReplicas} in {@code pkg/controller/deployment/util/deployment_util.go},
 * v1.37.
 */
record RollingSize(Deployment deployment) {
  /** The size next to other sets, coming from a present size. */
  int newReplicas(List<ReplicaSet> others, int present) {
    int desired = deployment.replicas();
    if (deployment.isRecreate()) {
      return desired;
    }
    int total = ReplicaSets.sum(others, ReplicaSet::replicas) + present;
    int most = desired + deployment.maxSurge();
    return total >= most ? present : present + Math.min(most - total, desired - present);
  }
}
