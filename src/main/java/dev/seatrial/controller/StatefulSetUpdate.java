package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One step of a stateful set towards the pods that it should have: in order, unless it is parallel.
 *
 * <p>Follows {@code updateStatefulSet} in {@code
 * pkg/controller/statefulset/stateful_set_control.go}, v1.37.
 */
final class StatefulSetUpdate {
  private static final Comparator<Pod> ASCENDING =
      Comparator.comparing(pod -> StatefulPodName.ordinal(pod));

  private final StatefulPods control;
  private final StatefulSet set;
  private final StatefulSetStatus status;
  private final long nowSeconds;
  private final List<Pod> replicas = new ArrayList<>();
  private final List<Pod> condemned = new ArrayList<>();

  StatefulSetUpdate(
      StatefulPods control, StatefulSet set, StatefulSetStatus status, long nowSeconds) {
    this.control = control;
    this.set = set;
    this.status = status;
    this.nowSeconds = nowSeconds;
  }

  /** What is done about one pod, and whether the next one has to wait for it. */
  private interface Step {
    boolean holdsUp(Pod pod);
  }

  /** Creates, mends and deletes pods; throws what the API server refuses. */
  void carryOut(StatefulRevisions.History history, List<Pod> pods) {
    sort(history, pods);
    boolean waits =
        set.object().isTerminating()
            || holdsUp(replicas, this::isWaitingForReplica)
            || holdsUp(condemned, this::adjustClaims)
            || holdsUp(condemned, this::isWaitingForCondemned);
    if (!waits && !set.isOnDelete()) {
      replaceOld(history.updateName());
    }
  }

  /** Puts the pods in their places, fills the gaps, and sorts out those that are too many. */
  private void sort(StatefulRevisions.History history, List<Pod> pods) {
    Map<Integer, Pod> present = new TreeMap<>();
    for (Pod pod : pods) {
      int ordinal = StatefulPodName.ordinal(pod);
      if (set.hasOrdinal(ordinal)) {
        present.put(ordinal, pod);
      } else if (ordinal >= 0) {
        condemned.add(pod);
      }
    }
    for (int i = 0; i < set.replicas(); i++) {
      int ordinal = set.startOrdinal() + i;
      Pod found = present.get(ordinal);
      replicas.add(found != null ? found : fresh(history, ordinal));
    }
    condemned.sort(ASCENDING.reversed());
  }

  // As newVersionedStatefulSetPod: those below the partition keep the old revision.
  private Pod fresh(StatefulRevisions.History history, int ordinal) {
    int old = set.isOnDelete() ? 0 : set.partition().orElse(set.currentReplicas());
    boolean current = ordinal < set.startOrdinal() + old;
    Tree template =
        StatefulRevisions.History.template(current ? history.current() : history.update());
    String revision = current ? history.currentName() : history.updateName();
    return control.fresh(ordinal, template, revision);
  }

  /** Whether the first pod for which the step says so holds up the rest; in parallel none does. */
  private boolean holdsUp(List<Pod> pods, Step step) {
    if (!set.isParallel()) {
      return pods.stream().anyMatch(step::holdsUp);
    }
    SlowStart.times(pods.size(), number -> step.holdsUp(pods.get(number)));
    return false;
  }

  // As processReplica.
  private boolean isWaitingForReplica(Pod pod) {
    if (pod.isTerminal()) {
      if (!pod.isTerminating()) {
        control.delete(pod);
      }
      return true;
    }
    if (pod.phase().isEmpty()) {
      if (!control.hasStaleClaim(pod)) {
        control.create(pod);
      }
      return true;
    }
    if (pod.phase().equals("Pending")) {
      control.createMissingClaims(pod);
    }
    boolean settled = !pod.isTerminating() && isRunningAndAvailable(pod);
    if (!settled && !set.isParallel()) {
      return true;
    }
    if (!control.isAsAsked(pod)) {
      control.mend(pod);
    }
    return false;
  }

  private boolean adjustClaims(Pod pod) {
    if (!control.areClaimsOwnedAsAsked(pod)) {
      control.adjustClaimOwners(pod);
    }
    return false;
  }

  // As processCondemned: a sick pod may only go while no other one is sick.
  private boolean isWaitingForCondemned(Pod pod) {
    if (pod.isTerminating()) {
      return true;
    }
    boolean first = firstUnavailable().filter(pod::equals).isPresent();
    if (!set.isParallel() && !first && !isRunningAndAvailable(pod)) {
      return true;
    }
    control.delete(pod);
    return true;
  }

  private Optional<Pod> firstUnavailable() {
    List<Pod> all = new ArrayList<>(replicas);
    condemned.stream().sorted(ASCENDING).forEach(all::add);
    return all.stream().filter(this::isUnavailable).findFirst();
  }

  /**
   * Deletes pods of an old revision, the last ones first, as far as pods may be unavailable.
   *
   * <p>As updateStatefulSetAfterInvariantEstablished.
   */
  private void replaceOld(String revision) {
    List<Pod> old = new ArrayList<>();
    for (int i = replicas.size() - 1; i >= 0; i--) {
      Pod pod = replicas.get(i);
      boolean updated = pod.object().label(StatefulPods.REVISION_LABEL).orElse("").equals(revision);
      if (!updated && !pod.isTerminating() && i >= set.partition().orElse(0)) {
        old.add(pod);
      }
    }
    long unavailable = replicas.stream().filter(this::isUnavailable).count();
    long allowed = Math.max(0, set.maxUnavailable() - unavailable);
    if (set.isParallel()) {
      // Those that serve nobody go at once; the others must fit into what is allowed.
      old.stream().filter(pod -> !isAvailable(pod)).forEach(this::replace);
      old.stream().filter(this::isAvailable).limit(allowed).forEach(this::replace);
    } else {
      old.stream().limit(allowed).forEach(this::replace);
    }
  }

  private void replace(Pod pod) {
    control.delete(pod);
    status.countReplaced();
  }

  private boolean isRunningAndAvailable(Pod pod) {
    return StatefulSetStatus.isRunningAndReady(pod) && isAvailable(pod);
  }

  private boolean isUnavailable(Pod pod) {
    return pod.isTerminating() || !isAvailable(pod);
  }

  private boolean isAvailable(Pod pod) {
    return pod.isAvailable(set.minReadySeconds(), nowSeconds);
  }
}
