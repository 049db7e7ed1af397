package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps as many pods of a replica set, or of a replication controller, as it asks for.
 *
 * <p>Follows {@code pkg/controller/replicaset/replica_set.go}, v1.37.
 */
public final class ReplicaSetController implements Reconciler {
  private static final Duration ADOPTION = Duration.ofMillis(6);
  private static final int BURST = 500;

  private final ReplicaSetKind kind;
  private final Api api;
  private final PodControl pods;

  private ReplicaSetController(ReplicaSetKind kind, Api api) {
    this.kind = kind;
    this.api = api;
    this.pods = new PodControl(api, new EventRecorder(api, kind.component()));
  }

  /** The controller of replica sets. */
  public static ReplicaSetController ofReplicaSets(Api api) {
    return new ReplicaSetController(ReplicaSetKind.REPLICA_SET, api);
  }

  /** The controller of replication controllers. */
  public static ReplicaSetController ofReplicationControllers(Api api) {
    return new ReplicaSetController(ReplicaSetKind.REPLICATION_CONTROLLER, api);
  }

  @Override
  public String name() {
    return kind.component();
  }

  @Override
  public List<String> watched() {
    return List.of(kind.resource(), Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(kind.resource())) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      Owners.of(change, kind.kind(), kind.resource()).forEach(keys);
      Claims.takers(api, change, kind.resource()).forEach(keys);
    }
  }

  // A pod of nobody is adopted after the owner was asked for anew: the scheduler is faster.
  @Override
  public Duration batching(Change change) {
    boolean free =
        change.key().resource().equals(Resources.PODS)
            && change.kind() == Change.Kind.ADDED
            && new KubeObject(change.after()).controllerOwner().isEmpty();
    return free ? ADOPTION : Duration.ZERO;
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    ReplicaSet replicaSet = new ReplicaSet(found.get());
    LabelSelector selector = Claims.selectorOf(replicaSet.tree());
    Claims claims = new Claims(api, replicaSet.tree(), selector);
    List<Tree> alive = new ArrayList<>();
    List<Tree> others = new ArrayList<>();
    for (Tree candidate : claims.candidates(Resources.PODS)) {
      (new Pod(candidate).isActive() ? alive : others).add(candidate);
    }
    List<Pod> active = new ArrayList<>(alive.size());
    claims.claimed(alive).forEach(pod -> active.add(new Pod(pod)));
    Tree terminating =
        kind.countsTerminating() ? Tree.of(terminating(replicaSet, selector, others)) : Tree.ABSENT;
    Optional<ApiError> failure = Optional.empty();
    if (!replicaSet.object().isTerminating()) {
      failure = manage(replicaSet, active);
    }
    ReplicaSetStatus status = new ReplicaSetStatus(replicaSet, active, terminating, nowMicros());
    ReplicaSet written = new ReplicaSet(status.written(api, failure));
    if (failure.isPresent()) {
      throw failure.get();
    }
    status.nextAvailabilityCheck(written).ifPresent(requeue::after);
  }

  /** Creates or deletes pods; what the API server refused is kept for the status. */
  private Optional<ApiError> manage(ReplicaSet replicaSet, List<Pod> active) {
    int surplus = active.size() - replicaSet.replicas();
    try {
      if (surplus < 0) {
        SlowStart.times(Math.min(-surplus, BURST), number -> create(replicaSet));
      } else if (surplus > 0) {
        delete(replicaSet, active, Math.min(surplus, BURST));
      }
      return Optional.empty();
    } catch (ApiError refused) {
      return Optional.of(refused);
    }
  }

  private void create(ReplicaSet replicaSet) {
    Refusals.unlessTerminating(() -> pods.create(replicaSet.tree(), replicaSet.template()));
  }

  private void delete(ReplicaSet replicaSet, List<Pod> active, int surplus) {
    List<Pod> first =
        surplus < active.size()
            ? new PodDeletionOrder(related(replicaSet), nowMicros() / 1_000_000)
                .first(active, surplus)
            : active;
    for (Pod pod : first) {
      pods.delete(replicaSet.tree(), ObjectKey.pod(pod.namespace(), pod.name()));
    }
  }

  /** The pods of all replica sets that have the same owner, as getIndirectlyRelatedPods. */
  private List<Pod> related(ReplicaSet replicaSet) {
    Optional<String> owner =
        replicaSet.object().controllerOwner().map(reference -> reference.uid());
    List<Pod> related = new ArrayList<>();
    List<ObjectKey> siblings =
        owner.map(api.store()::ownedBy).orElse(List.of(api.keyOf(replicaSet.tree())));
    for (ObjectKey sibling : siblings) {
      if (sibling.resource().equals(kind.resource())) {
        ownedPods(api.get(sibling)).forEach(pod -> related.add(new Pod(pod)));
      }
    }
    return related;
  }

  private List<Tree> ownedPods(Tree owner) {
    return api.store().ownedBy(owner.text("", "metadata", "uid"), Resources.PODS);
  }

  private static long terminating(
      ReplicaSet replicaSet, LabelSelector selector, List<Tree> candidates) {
    long count = 0;
    for (Tree candidate : candidates) {
      Pod pod = new Pod(candidate);
      boolean counts =
          pod.isTerminating()
              && !pod.isTerminal()
              && pod.object().isControlledBy(replicaSet.object().uid())
              && selector.matches(pod.object().labels());
      count += counts ? 1 : 0;
    }
    return count;
  }

  private long nowMicros() {
    return api.clock().nowMicros();
  }
}
