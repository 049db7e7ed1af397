package dev.seatrial.controller;

import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scales a deployment that is paused or in the middle of a rollout: each replica set by its share.
 *
 * <p>Follows {@code scale} in {@code pkg/controller/deployment/sync.go}, v1.37.
 */
final class ProportionalScaling {
  private final ReplicaSetScale scale;
  private final Deployment deployment;

  ProportionalScaling(ReplicaSetScale scale, Deployment deployment) {
    this.scale = scale;
    this.deployment = deployment;
  }

  void apply(List<ReplicaSet> old, Optional<ReplicaSet> fresh) {
    List<ReplicaSet> all = ReplicaSets.all(ReplicaSets.youngestFirst(old), fresh);
    List<ReplicaSet> active = ReplicaSets.active(all);
    if (all.isEmpty()) {
      return;
    }
    if (active.size() <= 1) {
      ReplicaSet latest = fresh.orElse(all.get(0));
      ReplicaSet only = active.isEmpty() ? latest : active.get(0);
      scale.scale(only, deployment.replicas(), deployment);
    } else if (fresh.filter(this::isSaturated).isPresent()) {
      ReplicaSets.active(old).forEach(set -> scale.scale(set, 0, deployment));
    } else if (!deployment.isRecreate()) {
      share(active);
    }
  }

  private void share(List<ReplicaSet> active) {
    int desired = deployment.replicas();
    int allowed = desired > 0 ? desired + deployment.maxSurge() : 0;
    int toAdd = allowed - ReplicaSets.sum(active, ReplicaSet::replicas);
    List<ReplicaSet> order =
        toAdd > 0 ? ReplicaSets.bySizeYoungest(active) : ReplicaSets.bySizeOldest(active);
    Map<ReplicaSet, Integer> sizes = new LinkedHashMap<>();
    int added = 0;
    for (ReplicaSet set : toAdd == 0 ? active : order) {
      int share = share(set, toAdd, added);
      sizes.put(set, set.replicas() + share);
      added += share;
    }
    int leftover = toAdd - added;
    boolean first = true;
    for (Map.Entry<ReplicaSet, Integer> size : sizes.entrySet()) {
      int replicas = first ? Math.max(0, size.getValue() + leftover) : size.getValue();
      scale.scaleOrAnnotate(size.getKey(), replicas, deployment);
      first = false;
    }
  }

  // As GetReplicaSetProportion in deployment_util.go.
  private int share(ReplicaSet set, int toAdd, int added) {
    if (toAdd == 0 || toAdd == added) {
      return 0;
    }
    int allowed = toAdd - added;
    return toAdd > 0 ? Math.min(fraction(set), allowed) : Math.max(fraction(set), allowed);
  }

  private int fraction(ReplicaSet set) {
    if (deployment.replicas() == 0) {
      return -set.replicas();
    }
    int before = RevisionAnnotations.maximumReplicas(set).orElse(0);
    int total = before == 0 ? deployment.currentReplicas() : before;
    if (total == 0) {
      return 0;
    }
    long most = (long) deployment.replicas() + deployment.maxSurge();
    double size = (double) (set.replicas() * most) / total;
    return (int) (size < 0 ? size - 0.5 : size + 0.5) - set.replicas();
  }

  private boolean isSaturated(ReplicaSet set) {
    int desired = deployment.replicas();
    return set.replicas() == desired
        && RevisionAnnotations.desiredReplicas(set).orElse(-1) == desired
        && set.availableReplicas() == desired;
  }
}
