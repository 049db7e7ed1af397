package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.Clock;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Takes changes into the scheduler's cache and queue, and wakes the pods that they may help.
 *
 * <p>Follows {@code pkg/scheduler/eventhandlers.go} and {@code framework/events.go}, v1.37.
 */
final class ChangeIntake {
  private final ClusterCache cluster;
  private final SchedulingQueue queue;
  private final Nominations nominations;
  private final Clock clock;

  ChangeIntake(ClusterCache cluster, SchedulingQueue queue, Nominations nominations, Clock clock) {
    this.cluster = cluster;
    this.queue = queue;
    this.nominations = nominations;
    this.clock = clock;
  }

  void take(Change change) {
    boolean deleted = change.kind() == Change.Kind.DELETED;
    switch (change.key().resource()) {
      case Resources.PODS -> takePod(change);
      case Resources.NODES -> takeNode(change.key(), deleted ? Tree.ABSENT : change.after());
      case Resources.NAMESPACES -> takeNamespace(change);
      case VolumeClaims.CLAIMS -> takeStorage(change, ClusterEvent.Kind.CLAIM_CHANGED);
      case VolumeClaims.VOLUMES -> takeStorage(change, ClusterEvent.Kind.VOLUME_CHANGED);
      case VolumeClaims.STORAGE_CLASSES ->
          takeStorage(change, ClusterEvent.Kind.STORAGE_CLASS_CHANGED);
      case NodeVolumeLimits.NODES -> takeStorage(change, ClusterEvent.Kind.CSI_NODE_CHANGED);
      case StorageCapacity.CAPACITIES ->
          takeStorage(change, ClusterEvent.Kind.STORAGE_CAPACITY_CHANGED);
      case Resources.VOLUME_ATTACHMENTS -> {
        if (deleted) {
          wake(ClusterEvent.Kind.ATTACHMENT_REMOVED, change.key(), change.after(), Tree.ABSENT);
        }
      }
      default -> {}
    }
  }

  private void takeNode(ObjectKey key, Tree after) {
    Tree before = cluster.node(key.name()).map(NodeState::tree).orElse(Tree.ABSENT);
    if (!after.isPresent()) {
      cluster.removeNode(key.name());
      wake(ClusterEvent.Kind.NODE_REMOVED, key, before, after);
      return;
    }
    cluster.setNode(after);
    if (!before.isPresent()) {
      wake(ClusterEvent.Kind.NODE_ADDED, key, before, after);
      return;
    }
    if (differ(before, after, "spec", "taints") || isUncordoned(before, after)) {
      wake(ClusterEvent.Kind.NODE_TAINTS, key, before, after);
    }
    if (differ(before, after, "status", "allocatable")) {
      wake(ClusterEvent.Kind.NODE_ALLOCATABLE, key, before, after);
    }
    if (differ(before, after, "metadata", "labels")) {
      wake(ClusterEvent.Kind.NODE_LABELS, key, before, after);
    }
    if (differ(before, after, "status", "declaredFeatures")) {
      wake(ClusterEvent.Kind.NODE_FEATURES, key, before, after);
    }
  }

  private static boolean isUncordoned(Tree before, Tree after) {
    return before.flag(false, "spec", "unschedulable")
        && !after.flag(false, "spec", "unschedulable");
  }

  private void takeNamespace(Change change) {
    if (differ(change.before(), change.after(), "metadata", "labels")) {
      cluster.namespaceChanged();
    }
  }

  private void takeStorage(Change change, ClusterEvent.Kind kind) {
    if (change.kind() != Change.Kind.DELETED) {
      wake(kind, change.key(), change.before(), change.after());
    }
  }

  private void takePod(Change change) {
    ObjectKey key = change.key();
    Tree pod = change.after();
    String phase = pod.text("", "status", "phase");
    // The scheduler's informer leaves out pods that have ended: to it they are deleted.
    boolean ended = Pod.isTerminalPhase(phase);
    if (change.kind() == Change.Kind.DELETED || ended) {
      forget(key);
    } else if (!pod.text("", "spec", "nodeName").isEmpty()) {
      takeAssigned(key, pod);
    } else if (pod.text(Scheduler.NAME, "spec", "schedulerName").equals(Scheduler.NAME)) {
      takeWaiting(key, pod);
    }
  }

  /** Takes in that a pod is nowhere any more. */
  void forget(ObjectKey key) {
    Optional<PodState> assigned = cluster.removePod(key);
    if (assigned.isPresent()) {
      wake(ClusterEvent.Kind.ASSIGNED_POD_REMOVED, key, assigned.get().tree(), Tree.ABSENT);
      return;
    }
    Optional<PodState> waiting = queue.find(key);
    queue.remove(key);
    nominations.remove(key);
    waiting.filter(pod -> !pod.nominatedNode().isEmpty()).ifPresent(this::wakeLessImportant);
  }

  private void takeAssigned(ObjectKey key, Tree pod) {
    Optional<PodState> known = cluster.setPod(key, pod);
    if (known.isEmpty()) {
      queue.remove(key);
      nominations.remove(key);
      wake(ClusterEvent.Kind.ASSIGNED_POD_ADDED, key, Tree.ABSENT, pod);
      return;
    }
    PodState before = known.get();
    if (!before.labels().equals(pod.at("metadata", "labels"))) {
      wake(ClusterEvent.Kind.ASSIGNED_POD_LABELS, key, before.tree(), pod);
    }
    if (isScaledDown(before, cluster.reread(before, pod))) {
      wake(ClusterEvent.Kind.ASSIGNED_POD_SCALED_DOWN, key, before.tree(), pod);
    }
  }

  private void takeWaiting(ObjectKey key, Tree pod) {
    if (cluster.isAssumed(key)) {
      return;
    }
    Optional<PodState> known = queue.find(key);
    if (known.isEmpty()) {
      PodState added = cluster.read(key, pod);
      nominations.put(added, added.nominatedNode());
      if (Conditions.of(pod).reason("PodScheduled").equals("Unschedulable")) {
        queue.addRefused(added, clock.nowMicros());
      } else {
        queue.add(added, clock.nowMicros());
      }
      return;
    }
    PodState before = known.get();
    PodState after = cluster.reread(before, pod);
    nominations.put(after, after.nominatedNode());
    queue.refresh(after);
    wakeItself(before, after);
    if (!before.nominatedNode().isEmpty()
        && !before.nominatedNode().equals(after.nominatedNode())) {
      wakeLessImportant(before);
    }
  }

  private void wakeItself(PodState before, PodState after) {
    if (!before.labels().equals(after.labels())) {
      wakeItself(ClusterEvent.Kind.TARGET_POD_LABELS, before, after);
    }
    if (isScaledDown(before, after)) {
      wakeItself(ClusterEvent.Kind.TARGET_POD_SCALED_DOWN, before, after);
    }
    int tolerations = before.spec().items("tolerations").size();
    if (tolerations != after.spec().items("tolerations").size()) {
      wakeItself(ClusterEvent.Kind.TARGET_POD_TOLERATIONS, before, after);
    }
  }

  private void wakeItself(ClusterEvent.Kind kind, PodState before, PodState after) {
    ClusterEvent event = new ClusterEvent(kind, after.key(), before.tree(), after.tree());
    queue.wake(
        queued -> queued.pod().key().equals(after.key()) && mayHelp(event, queued),
        clock.nowMicros());
  }

  /** The room that was made for a pod is free for pods that are no more important. */
  private void wakeLessImportant(PodState nominated) {
    ClusterEvent event =
        new ClusterEvent(
            ClusterEvent.Kind.ASSIGNED_POD_REMOVED, nominated.key(), nominated.tree(), Tree.ABSENT);
    queue.wake(
        queued -> queued.pod().priority() <= nominated.priority() && mayHelp(event, queued),
        clock.nowMicros());
  }

  private void wake(ClusterEvent.Kind kind, ObjectKey key, Tree before, Tree after) {
    ClusterEvent event = new ClusterEvent(kind, key, before, after);
    queue.wake(queued -> mayHelp(event, queued), clock.nowMicros());
  }

  private boolean mayHelp(ClusterEvent event, QueuedPod queued) {
    return queued.rejectors().stream()
        .flatMap(name -> Plugins.filter(name).stream())
        .anyMatch(plugin -> plugin.mayHelp(event, queued.pod(), cluster));
  }

  private static boolean isScaledDown(PodState before, PodState after) {
    return before.asked() != after.asked()
        && after.asked().amounts().isLessInAny(before.asked().amounts());
  }

  private static boolean differ(Tree before, Tree after, String... path) {
    return !before.at(path).equals(after.at(path));
  }
}
