package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Keeps the pods of a stateful set, each with its own name and claims.
 *
 * <p>Follows {@code pkg/controller/statefulset/stateful_set.go}, v1.37.
 */
public final class StatefulSetController implements Reconciler {
  private static final String KIND = "StatefulSet";

  private final Api api;
  private final EventRecorder events;
  private final StatefulRevisions revisions;

  /** A controller that writes its events through the recorder. */
  public StatefulSetController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.revisions = new StatefulRevisions(api);
  }

  @Override
  public String name() {
    return "statefulset-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.STATEFUL_SETS, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.STATEFUL_SETS)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      Owners.of(change, KIND, Resources.STATEFUL_SETS).forEach(keys);
      Claims.takers(api, change, Resources.STATEFUL_SETS).forEach(keys);
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    StatefulSet set = new StatefulSet(found.get());
    revisions.adoptOrphans(set);
    List<Pod> pods = podsOf(set);
    StatefulRevisions.History history = revisions.synced(set);
    long nowMicros = api.clock().nowMicros();
    StatefulSetStatus status = new StatefulSetStatus(set, history, pods, nowMicros / 1_000_000);
    Optional<ApiError> failure = update(set, history, pods, status);
    status.write(api);
    truncate(set, history, pods);
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (set.minReadySeconds() > 0 && status.awaitsAvailability()) {
      requeue.after(Availability.next(pods, set.minReadySeconds(), nowMicros));
    }
  }

  private List<Pod> podsOf(StatefulSet set) {
    LabelSelector selector = LabelSelector.of(set.selector());
    String name = set.object().name();
    return new Claims(
            api,
            set.tree(),
            pod ->
                selector.matches(pod.labels())
                    && StatefulPodName.of(pod.name()).parent().equals(name))
        .claimed(Resources.PODS).stream().map(Pod::new).toList();
  }

  private Optional<ApiError> update(
      StatefulSet set,
      StatefulRevisions.History history,
      List<Pod> pods,
      StatefulSetStatus status) {
    StatefulPods control = new StatefulPods(api, events, set);
    long nowSeconds = api.clock().nowMicros() / 1_000_000;
    try {
      new StatefulSetUpdate(control, set, status, nowSeconds).carryOut(history, pods);
      return Optional.empty();
    } catch (ApiError refused) {
      return Optional.of(refused);
    }
  }

  private void truncate(StatefulSet set, StatefulRevisions.History history, List<Pod> pods) {
    TreeSet<String> live = new TreeSet<>();
    pods.forEach(pod -> pod.object().label(StatefulPods.REVISION_LABEL).ifPresent(live::add));
    revisions.truncate(set, history, live);
  }
}
