package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.hash.PodTemplateHash;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.Pod;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler.Requeue;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One reconcile of one deployment.
 *
 * <p>Follows {@code sync.go}, {@code rolling.go} and {@code recreate.go} in {@code
 * pkg/controller/deployment}, v1.37.
 */
final class Rollout {
  private final Parts parts;
  private final List<ReplicaSet> sets;
  private final Optional<ReplicaSet> current;
  private final NewReplicaSet newReplicaSet;
  private final ReplicaSetScale scale;
  private final RolloutStatus status;
  private Deployment deployment;
  // Once the set that there is agrees with the deployment, there is nothing more to bring in step.
  private boolean inStep;

  /** What a rollout works with. */
  record Parts(Api api, EventRecorder events, PodTemplateHash hash, Requeue requeue) {}

  Rollout(Parts parts, Deployment deployment, List<ReplicaSet> sets) {
    this.parts = parts;
    this.deployment = deployment;
    this.sets = ReplicaSets.oldestFirst(sets);
    this.current = ReplicaSets.matching(deployment, this.sets);
    this.newReplicaSet = new NewReplicaSet(parts);
    this.scale = new ReplicaSetScale(parts.api(), parts.events());
    this.status = new RolloutStatus(parts);
  }

  /** Only the status of a deployment that is going. */
  void syncStatusOnly() {
    List<ReplicaSet> old = old();
    Optional<ReplicaSet> fresh = fresh(old);
    status.write(deployment, ReplicaSets.all(old, fresh), fresh);
  }

  /** What the deployment needs next. */
  void sync() {
    if (deployment.tree().object("spec", "selector").isEmpty()) {
      refuseToSelectAll();
      return;
    }
    checkPaused();
    if (deployment.isPaused() || isScalingEvent()) {
      syncScale();
    } else if (deployment.isRecreate()) {
      recreate();
    } else {
      roll();
    }
  }

  private void refuseToSelectAll() {
    parts
        .events()
        .warning(
            deployment.tree(),
            "SelectingAll",
            "This deployment is selecting all pods. A non-empty selector is required.");
    long generation = deployment.object().generation();
    if (deployment.observedGeneration() < generation) {
      Tree observed = deployment.tree().with(Tree.of(generation), "status", "observedGeneration");
      parts.api().updateStatus(observed);
    }
  }

  private void checkPaused() {
    Optional<Tree> changed = status.pausedCondition(deployment);
    if (changed.isPresent()) {
      deployment = new Deployment(changed.get());
      parts.api().updateStatus(deployment.tree());
    }
  }

  private boolean isScalingEvent() {
    List<ReplicaSet> old = old();
    Optional<ReplicaSet> fresh = fresh(old);
    for (ReplicaSet set : ReplicaSets.active(ReplicaSets.all(old, fresh))) {
      OptionalInt desired = RevisionAnnotations.desiredReplicas(set);
      if (desired.isPresent() && desired.getAsInt() != deployment.replicas()) {
        return true;
      }
    }
    return false;
  }

  /** Scaling, also of a paused deployment: nothing is rolled out. */
  private void syncScale() {
    List<ReplicaSet> old = old();
    Optional<ReplicaSet> fresh = fresh(old);
    new ProportionalScaling(scale, deployment).apply(old, fresh);
    if (deployment.isPaused()) {
      cleanUp(old);
    }
    status.write(deployment, ReplicaSets.all(old, fresh), fresh);
  }

  // As rolloutRolling in rolling.go.
  private void roll() {
    List<ReplicaSet> old = old();
    ReplicaSet fresh = created(old);
    List<ReplicaSet> all = ReplicaSets.all(old, Optional.of(fresh));
    RollingUpdate update = new RollingUpdate(scale, deployment, fresh);
    boolean scaled = update.scaleUp(all) || update.scaleDown(all, ReplicaSets.active(old));
    if (!scaled && status.isComplete(deployment)) {
      cleanUp(old);
    }
    status.writeProgress(deployment, all, Optional.of(fresh));
  }

  // As rolloutRecreate in recreate.go.
  private void recreate() {
    List<ReplicaSet> old = old();
    Optional<ReplicaSet> fresh = fresh(old);
    List<ReplicaSet> all = ReplicaSets.all(old, fresh);
    boolean scaledDown = false;
    for (ReplicaSet set : ReplicaSets.active(old)) {
      scale.scale(set, 0, deployment);
      scaledDown = true;
    }
    if (scaledDown || hasOldPods(old, fresh)) {
      status.writeProgress(deployment, all, fresh);
      return;
    }
    ReplicaSet current = fresh.orElseGet(() -> created(old));
    scale.scale(current, deployment.replicas(), deployment);
    if (status.isComplete(deployment)) {
      cleanUp(old);
    }
    Optional<ReplicaSet> now = Optional.of(current);
    status.writeProgress(deployment, ReplicaSets.all(old, now), now);
  }

  private boolean hasOldPods(List<ReplicaSet> old, Optional<ReplicaSet> fresh) {
    if (old.stream().anyMatch(set -> set.currentReplicas() > 0)) {
      return true;
    }
    String current = fresh.map(set -> set.object().uid()).orElse("");
    return sets.stream()
        .map(set -> set.object().uid())
        .filter(uid -> !uid.equals(current))
        .flatMap(uid -> parts.api().store().ownedBy(uid).stream())
        .flatMap(key -> parts.api().find(key).stream())
        .anyMatch(pod -> !new Pod(pod).isTerminal());
  }

  // As cleanupDeployment in sync.go: old sets beyond the history limit go, oldest revision first.
  private void cleanUp(List<ReplicaSet> old) {
    List<ReplicaSet> alive = new ArrayList<>(old);
    alive.removeIf(set -> set.object().isTerminating());
    int surplus = alive.size() - deployment.revisionHistoryLimit();
    if (surplus <= 0) {
      return;
    }
    for (ReplicaSet set : ReplicaSets.byRevision(alive).subList(0, surplus)) {
      boolean seen = set.object().generation() <= set.observedGeneration();
      if (set.currentReplicas() == 0 && set.replicas() == 0 && seen) {
        parts.api().delete(parts.api().keyOf(set.tree()), DeleteOptions.DEFAULT);
      }
    }
  }

  private List<ReplicaSet> old() {
    List<ReplicaSet> old = new ArrayList<>(sets);
    current.ifPresent(old::remove);
    return old;
  }

  @SuppressWarnings("ReferenceEquality")
  private Optional<ReplicaSet> fresh(List<ReplicaSet> old) {
    if (inStep) {
      return current;
    }
    NewReplicaSet.Result result = newReplicaSet.synced(deployment, current, old);
    inStep = result.set().equals(current) && result.deployment().tree() == deployment.tree();
    deployment = result.deployment();
    return result.set();
  }

  private ReplicaSet created(List<ReplicaSet> old) {
    Optional<ReplicaSet> existing = fresh(old);
    if (existing.isPresent()) {
      return existing.get();
    }
    NewReplicaSet.Result result = newReplicaSet.created(deployment, old);
    deployment = result.deployment();
    return result.set().orElse(new ReplicaSet(ObjectTree.EMPTY));
  }
}
