package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;

/**
 * Gives a replica set another size and reports it on the deployment.
 *
 * <p>Follows {@code scaleReplicaSet} in {@code pkg/controller/deployment/sync.go}, v1.37.
 */
final class ReplicaSetScale {
  private final Api api;
  private final EventRecorder events;

  ReplicaSetScale(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  /** Scales a set that has another size; returns it as it is then. */
  ReplicaSet scale(ReplicaSet set, int replicas, Deployment deployment) {
    return set.replicas() == replicas ? set : scaleOrAnnotate(set, replicas, deployment);
  }

  /** Scales a set, or at least brings its annotations in step with the deployment. */
  ReplicaSet scaleOrAnnotate(ReplicaSet set, int replicas, Deployment deployment) {
    int before = set.replicas();
    Tree sized = RevisionAnnotations.sized(set.tree(), deployment);
    if (before == replicas && sized.equals(set.tree())) {
      return set;
    }
    Tree written = api.update(sized.with(Tree.of(replicas), "spec", "replicas"));
    if (before != replicas) {
      String message =
          "Scaled "
              + (before < replicas ? "up" : "down")
              + " replica set "
              + set.object().name()
              + " from "
              + before
              + " to "
              + replicas;
      events.normal(deployment.tree(), "ScalingReplicaSet", message);
    }
    return new ReplicaSet(written);
  }
}
