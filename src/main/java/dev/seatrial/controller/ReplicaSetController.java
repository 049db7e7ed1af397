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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps as many pods of a replica set as it asks for.
 *
 * <p>Follows {@code pkg/controller/replicaset/replica_set.go}, v1.37.
 */
public final class ReplicaSetController implements Reconciler {
  private static final String KIND = "ReplicaSet";
  private static final int BURST = 500;

  private final Api api;
  private final PodControl pods;

  /** A controller that writes its events through the recorder. */
  public ReplicaSetController(Api api, EventRecorder events) {
    this.api = api;
    this.pods = new PodControl(api, events);
  }

  @Override
  public String name() {
    return "replicaset-controller";
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.REPLICA_SETS)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      Owners.of(change, KIND, Resources.REPLICA_SETS).forEach(keys);
      orphanTakers(change).forEach(keys);
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    ReplicaSet replicaSet = new ReplicaSet(found.get());
    List<Tree> candidates = candidates(replicaSet);
    LabelSelector selector = LabelSelector.of(replicaSet.selector());
    List<Pod> active =
        new PodClaims(api, replicaSet.tree(), selector)
            .claimed(candidates.stream().filter(pod -> new Pod(pod).isActive()).toList()).stream()
                .map(Pod::new)
                .toList();
    long terminating = terminating(replicaSet, selector, candidates);
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
        create(replicaSet, Math.min(-surplus, BURST));
      } else if (surplus > 0) {
        delete(replicaSet, active, Math.min(surplus, BURST));
      }
      return Optional.empty();
    } catch (ApiError refused) {
      return Optional.of(refused);
    }
  }

  // As slowStartBatch in replica_set.go: batches of 1, 2, 4 … until one has a failure.
  private void create(ReplicaSet replicaSet, int missing) {
    int remaining = missing;
    for (int batch = 1; remaining > 0; batch = Math.min(2 * batch, remaining)) {
      createBatch(replicaSet, batch);
      remaining -= batch;
    }
  }

  private void createBatch(ReplicaSet replicaSet, int size) {
    Optional<ApiError> first = Optional.empty();
    for (int i = 0; i < size; i++) {
      try {
        pods.create(replicaSet.tree(), replicaSet.template());
      } catch (ApiError refused) {
        boolean forgiven = Refusals.isTerminatingNamespace(refused);
        first = first.isPresent() || forgiven ? first : Optional.of(refused);
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }

  private void delete(ReplicaSet replicaSet, List<Pod> active, int surplus) {
    List<Pod> order =
        surplus < active.size()
            ? new PodDeletionOrder(related(replicaSet), nowMicros() / 1_000_000).sorted(active)
            : active;
    for (Pod pod : order.subList(0, surplus)) {
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
      if (sibling.resource().equals(Resources.REPLICA_SETS)) {
        ownedPods(api.get(sibling)).forEach(pod -> related.add(new Pod(pod)));
      }
    }
    return related;
  }

  private List<Tree> ownedPods(Tree owner) {
    return api.store().ownedBy(owner.text("", "metadata", "uid")).stream()
        .filter(key -> key.resource().equals(Resources.PODS))
        .map(api::get)
        .toList();
  }

  /** The pods that the set controls and those that nobody does. */
  private List<Tree> candidates(ReplicaSet replicaSet) {
    List<Tree> candidates = new ArrayList<>(ownedPods(replicaSet.tree()));
    String namespace = replicaSet.object().namespace();
    for (ObjectKey orphan : api.store().orphans(Resources.PODS, namespace)) {
      candidates.add(api.get(orphan));
    }
    return candidates;
  }

  private static long terminating(
      ReplicaSet replicaSet, LabelSelector selector, List<Tree> candidates) {
    return candidates.stream()
        .map(Pod::new)
        .filter(Pod::isTerminating)
        .filter(pod -> !pod.isTerminal())
        .filter(pod -> pod.object().isControlledBy(replicaSet.object().uid()))
        .filter(pod -> selector.matches(pod.object().labels()))
        .count();
  }

  /** The sets that might adopt a pod that nobody controls. */
  private List<ObjectKey> orphanTakers(Change change) {
    KubeObject pod = new KubeObject(change.after());
    if (pod.controllerOwner().isPresent() || change.kind() == Change.Kind.DELETED) {
      return List.of();
    }
    return api.list(Resources.REPLICA_SETS, pod.namespace()).stream()
        .filter(set -> LabelSelector.of(set.at("spec", "selector")).matches(pod.labels()))
        .map(api::keyOf)
        .toList();
  }

  private long nowMicros() {
    return api.clock().nowMicros();
  }
}
