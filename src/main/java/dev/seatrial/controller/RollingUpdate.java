package dev.seatrial.controller;

import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One step of a rolling update: the new replica set up, or the old ones down, as far as surge and
 * availability allow.
 *
 * <p>Follows {@code pkg/controller/deployment/rolling.go}, v1.37.
 */
final class RollingUpdate {
  private final ReplicaSetScale scale;
  private final Deployment deployment;
  private final ReplicaSet fresh;

  RollingUpdate(ReplicaSetScale scale, Deployment deployment, ReplicaSet fresh) {
    this.scale = scale;
    this.deployment = deployment;
    this.fresh = fresh;
  }

  /** Brings the new set nearer to its size; whether anything changed. */
  boolean scaleUp(List<ReplicaSet> all) {
    int present = fresh.replicas();
    int desired = deployment.replicas();
    if (present == desired) {
      return false;
    }
    int size =
        present > desired
            ? desired
            : new RollingSize(deployment).newReplicas(without(all), present);
    return scale.scale(fresh, size, deployment).replicas() != present;
  }

  /** Takes old pods away; whether anything changed. */
  boolean scaleDown(List<ReplicaSet> all, List<ReplicaSet> activeOld) {
    if (activeOld.isEmpty()) {
      return false;
    }
    int total = ReplicaSets.sum(all, ReplicaSet::replicas);
    int unavailableNew = fresh.replicas() - fresh.availableReplicas();
    int most = total - minAvailable() - unavailableNew;
    if (most <= 0) {
      return false;
    }
    List<ReplicaSet> old = new ArrayList<>(ReplicaSets.oldestFirst(activeOld));
    OptionalInt removed = removeUnhealthy(old, most);
    return removed.isPresent() && removed.getAsInt() + removeSpare(old) > 0;
  }

  /**
   * Old pods that are not available go first: nobody will miss them.
   *
   * <p>Empty where a set still reports more available pods than it asks for: the step is given up.
   */
  private OptionalInt removeUnhealthy(List<ReplicaSet> old, int most) {
    int removed = 0;
    for (int i = 0; i < old.size() && removed < most; i++) {
      ReplicaSet set = old.get(i);
      if (set.replicas() > 0 && set.availableReplicas() > set.replicas()) {
        return OptionalInt.empty();
      }
      int unhealthy = Math.min(most - removed, set.replicas() - set.availableReplicas());
      if (set.replicas() > 0 && set.replicas() != set.availableReplicas()) {
        old.set(i, scale.scale(set, set.replicas() - unhealthy, deployment));
        removed += unhealthy;
      }
    }
    return OptionalInt.of(removed);
  }

  private int removeSpare(List<ReplicaSet> old) {
    List<ReplicaSet> all = ReplicaSets.all(old, Optional.of(fresh));
    int spare = ReplicaSets.sum(all, ReplicaSet::availableReplicas) - minAvailable();
    int removed = 0;
    for (ReplicaSet set : ReplicaSets.oldestFirst(old)) {
      int step = Math.min(set.replicas(), spare - removed);
      if (step > 0) {
        scale.scale(set, set.replicas() - step, deployment);
        removed += step;
      }
    }
    return removed;
  }

  private int minAvailable() {
    return deployment.replicas() - deployment.maxUnavailable();
  }

  private List<ReplicaSet> without(List<ReplicaSet> all) {
    List<ReplicaSet> others = new ArrayList<>(all);
    others.remove(fresh);
    return others;
  }
}
