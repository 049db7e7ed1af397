package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.PodTemplateHash;
import dev.seatrial.object.DaemonSet;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps one pod of a daemon set on every node that should have one.
 *
 * <p>Follows {@code syncDaemonSet} in {@code pkg/controller/daemon/daemon_controller.go}, v1.37.
 */
public final class DaemonSetController implements Reconciler {
  private static final String KIND = "DaemonSet";

  private final Api api;
  private final EventRecorder events;
  private final PodControl pods;
  private final DaemonRevisions revisions;
  private final DaemonBackoff backoff = new DaemonBackoff();

  /** A controller that writes its events through the recorder. */
  public DaemonSetController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.pods = new PodControl(api, events);
    this.revisions = new DaemonRevisions(api, PodTemplateHash.in(api.catalog()));
  }

  @Override
  public String name() {
    return "daemonset-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(
        Resources.DAEMON_SETS, Resources.PODS, Resources.CONTROLLER_REVISIONS, Resources.NODES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.DAEMON_SETS -> keys.accept(change.key());
      case Resources.PODS -> {
        Owners.of(change, KIND, Resources.DAEMON_SETS).forEach(keys);
        Claims.takers(api, change, Resources.DAEMON_SETS).forEach(keys);
      }
      case Resources.CONTROLLER_REVISIONS ->
          Owners.of(change, KIND, Resources.DAEMON_SETS).forEach(keys);
      case Resources.NODES -> new DaemonNodeChange(api, change).concerned(keys);
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty() || new KubeObject(found.get()).isTerminating()) {
      return;
    }
    DaemonSet daemonSet = new DaemonSet(found.get());
    if (daemonSet.selector().isEmpty()) {
      events.warning(
          daemonSet.tree(),
          "SelectingAll",
          "This daemon set is selecting all pods. A non-empty selector is required.");
      return;
    }
    DaemonRevisions.History history = revisions.synced(daemonSet);
    Collection<Tree> nodes = api.list(Resources.NODES, "");
    DaemonPlacement placement =
        new DaemonPlacement(daemonSet, history.currentHash(), api.clock().nowMicros());
    Plan managed = placement.managed(nodes, podsOf(daemonSet));
    keepForNow(daemonSet, managed, requeue);
    carryOut(daemonSet, history, managed);
    if (!daemonSet.isOnDelete()) {
      DaemonUpdate update = new DaemonUpdate(daemonSet, placement);
      carryOut(daemonSet, history, update.next(nodes, podsOf(daemonSet)));
    }
    revisions.cleanUp(daemonSet, history.old(), podsOf(daemonSet).hashes());
    writeStatus(daemonSet, placement.status(nodes, podsOf(daemonSet)), requeue);
  }

  /** What is to be done: pods to delete, and nodes that need one. */
  record Plan(List<Pod> delete, List<String> create, List<Pod> failed) {
    static Plan empty() {
      return new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Leaves pods that failed again too soon; what rejects them would reject the next ones too. */
  private void keepForNow(DaemonSet daemonSet, Plan plan, Requeue requeue) {
    for (Pod pod : List.copyOf(plan.failed())) {
      long wait =
          pod.phase().equals("Failed")
              ? backoff.waitMicros(daemonSet, pod.nodeName(), api.clock().nowMicros())
              : 0;
      if (wait > 0) {
        plan.failed().remove(pod);
        plan.delete().remove(pod);
        requeue.after(Duration.ofNanos(wait * 1_000));
      }
    }
  }

  private void carryOut(DaemonSet daemonSet, DaemonRevisions.History history, Plan plan) {
    for (Pod pod : plan.failed()) {
      reportEnded(daemonSet, pod);
    }
    DaemonNodes nodes = new DaemonNodes(daemonSet);
    Tree template = labelled(daemonSet, history.currentHash());
    for (String node : plan.create()) {
      pods.create(daemonSet.tree(), template.with(nodes.podSpec(node), "spec"));
    }
    for (Pod pod : plan.delete()) {
      pods.delete(daemonSet.tree(), ObjectKey.pod(pod.namespace(), pod.name()));
    }
  }

  private void reportEnded(DaemonSet daemonSet, Pod pod) {
    String which = pod.namespace() + "/" + pod.name() + " on node " + pod.nodeName();
    if (pod.phase().equals("Failed")) {
      String message = "Found failed daemon pod " + which + ", will try to kill it";
      events.warning(daemonSet.tree(), "FailedDaemonPod", message);
    } else {
      String message = "Found succeeded daemon pod " + which + ", will try to delete it";
      events.normal(daemonSet.tree(), "SucceededDaemonPod", message);
    }
  }

  private static Tree labelled(DaemonSet daemonSet, String hash) {
    String generation = DaemonRevisions.templateGeneration(daemonSet).orElse("1");
    return daemonSet
        .template()
        .with(Tree.of(generation), "metadata", "labels", DaemonRevisions.GENERATION_LABEL)
        .with(Tree.of(hash), "metadata", "labels", DaemonRevisions.HASH_LABEL);
  }

  private DaemonPods podsOf(DaemonSet daemonSet) {
    LabelSelector selector = LabelSelector.of(daemonSet.selector());
    return new DaemonPods(new Claims(api, daemonSet.tree(), selector).claimed(Resources.PODS));
  }

  private void writeStatus(DaemonSet daemonSet, Tree status, Requeue requeue) {
    Tree kept = daemonSet.tree().at("status", "collisionCount");
    Tree written = status.with(kept, "collisionCount");
    if (!written.equals(daemonSet.tree().at("status"))) {
      api.modifyStatus(api.keyOf(daemonSet.tree()), stored -> written);
    }
    boolean soon = status.number(0, "numberReady") != status.number(0, "numberAvailable");
    if (daemonSet.minReadySeconds() > 0 && soon) {
      requeue.after(Duration.ofSeconds(daemonSet.minReadySeconds()));
    }
  }
}
