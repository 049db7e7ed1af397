package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The pods that wait to be scheduled: those that may be tried, those that back off, and those that
 * no node would take until something changes.
 *
 * <p>Follows {@code PriorityQueue} in {@code pkg/scheduler/backend/queue/scheduling_queue.go},
 * v1.37.
 */
final class SchedulingQueue {
  // As DefaultPodMaxInUnschedulablePodsDuration; looked at every 30 seconds.
  private static final long LONGEST_WAIT_MICROS = 300_000_000;
  private static final long LOOK_EVERY_MICROS = 30_000_000;

  private final Set<QueuedPod> active = new TreeSet<>(QueuedPod.BY_PRIORITY);
  private final TreeSet<QueuedPod> backingOff = new TreeSet<>(QueuedPod.BY_BACK_OFF);
  private final TreeSet<QueuedPod> afterError = new TreeSet<>(QueuedPod.BY_BACK_OFF);
  private final Map<ObjectKey, QueuedPod> unschedulable = new LinkedHashMap<>();
  private final Map<ObjectKey, QueuedPod> gated = new LinkedHashMap<>();
  private final Map<ObjectKey, QueuedPod> all = new LinkedHashMap<>();
  private final long startMicros;
  private long sequence;

  SchedulingQueue(long startMicros) {
    this.startMicros = startMicros;
  }

  /** The pod as the queue knows it, where it waits. */
  Optional<PodState> find(ObjectKey key) {
    return Optional.ofNullable(all.get(key)).map(QueuedPod::pod);
  }

  /** Whether a pod may be tried now. */
  boolean hasNext() {
    return !active.isEmpty() || !backingOff.isEmpty();
  }

  /** Adds a pod that is new to the queue. */
  void add(PodState pod, long nowMicros) {
    QueuedPod queued = new QueuedPod(pod, nowMicros, sequence++);
    all.put(pod.key(), queued);
    activate(queued);
  }

  /** Adds a pod that was refused before this queue began: anything may help it. */
  void addRefused(PodState pod, long nowMicros) {
    QueuedPod queued = new QueuedPod(pod, nowMicros, sequence++);
    all.put(pod.key(), queued);
    Set<String> everyone = new TreeSet<>();
    Plugins.FILTERS.forEach(plugin -> everyone.add(plugin.name()));
    queued.refused(everyone, nowMicros, sequence++);
    unschedulable.put(pod.key(), queued);
  }

  /** Takes in a newer state of a pod. */
  void refresh(PodState pod) {
    QueuedPod queued = all.get(pod.key());
    if (queued != null) {
      queued.refresh(pod);
      if (gated.containsKey(pod.key()) && !isGated(pod)) {
        gated.remove(pod.key());
        active.add(queued);
      }
    }
  }

  /** Forgets a pod. */
  void remove(ObjectKey key) {
    QueuedPod queued = all.remove(key);
    if (queued != null) {
      take(queued);
    }
  }

  /** Takes the next pod to be tried out of the queue. */
  Optional<QueuedPod> next(long nowMicros) {
    release(nowMicros);
    // As unlockedPop in active_queue.go: who backs off need not wait while nobody else does.
    Set<QueuedPod> from = active.isEmpty() ? backingOff : active;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    QueuedPod next = from.iterator().next();
    from.remove(next);
    all.remove(next.pod().key());
    return Optional.of(next);
  }

  private void release(long nowMicros) {
    for (TreeSet<QueuedPod> waiting : List.of(backingOff, afterError)) {
      while (!waiting.isEmpty() && !waiting.first().isBackingOff(nowMicros)) {
        QueuedPod first = waiting.first();
        waiting.remove(first);
        activate(first);
      }
    }
    for (QueuedPod queued : List.copyOf(unschedulable.values())) {
      if (flushMicros(queued) > nowMicros) {
        return;
      }
      retry(queued, nowMicros);
    }
  }

  /** Puts back a pod that was taken, because of the plugins named or, where none is, an error. */
  void putBack(QueuedPod queued, Set<String> rejectors, long nowMicros) {
    queued.refused(rejectors, nowMicros, sequence++);
    all.put(queued.pod().key(), queued);
    if (rejectors.isEmpty()) {
      afterError.add(queued);
    } else {
      unschedulable.put(queued.pod().key(), queued);
    }
  }

  /** Lets those unschedulable pods be tried again that meet the condition. */
  void wake(Predicate<QueuedPod> condition, long nowMicros) {
    if (unschedulable.isEmpty()) {
      return;
    }
    List<QueuedPod> woken = new ArrayList<>();
    unschedulable.values().stream().filter(condition).forEach(woken::add);
    woken.forEach(queued -> retry(queued, nowMicros));
  }

  /** When a pod may next be tried without anything happening; the latest time where never. */
  long dueMicros() {
    long due = afterError.isEmpty() ? Long.MAX_VALUE : afterError.first().readyMicros();
    return unschedulable.isEmpty()
        ? due
        : Math.min(due, flushMicros(unschedulable.values().iterator().next()));
  }

  private void retry(QueuedPod queued, long nowMicros) {
    unschedulable.remove(queued.pod().key());
    if (queued.isBackingOff(nowMicros)) {
      backingOff.add(queued);
    } else {
      activate(queued);
    }
  }

  private void activate(QueuedPod queued) {
    if (isGated(queued.pod())) {
      gated.put(queued.pod().key(), queued);
    } else {
      active.add(queued);
    }
  }

  private void take(QueuedPod queued) {
    ObjectKey key = queued.pod().key();
    if (unschedulable.remove(key) == null && gated.remove(key) == null) {
      active.remove(queued);
      backingOff.remove(queued);
      afterError.remove(queued);
    }
  }

  // As SchedulingGates in plugins/schedulinggates/scheduling_gates.go.
  private static boolean isGated(PodState pod) {
    return !pod.spec().items("schedulingGates").isEmpty();
  }

  /** The first look at which the pod has waited for more than the longest time. */
  private long flushMicros(QueuedPod queued) {
    long waited = queued.sinceMicros() + LONGEST_WAIT_MICROS - startMicros;
    return startMicros + (waited / LOOK_EVERY_MICROS + 1) * LOOK_EVERY_MICROS;
  }
}
