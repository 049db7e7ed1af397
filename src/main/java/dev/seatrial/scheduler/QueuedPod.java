package dev.seatrial.scheduler;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pod that waits to be scheduled, and how it fared so far.
 *
 * <p>As {@code QueuedPodInfo} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
final class QueuedPod {
  /** As PrioritySort in plugins/queuesort/priority_sort.go: priority, then time. */
  static final Comparator<QueuedPod> BY_PRIORITY =
      Comparator.comparingLong(QueuedPod::priority)
          .reversed()
          .thenComparingLong(queued -> queued.sinceMicros)
          .thenComparingLong(queued -> queued.sequence);

  /** As lessBackoffCompletedWithPriority in backend/queue/backoff_queue.go. */
  static final Comparator<QueuedPod> BY_BACK_OFF =
      Comparator.<QueuedPod>comparingLong(queued -> queued.backOffEndMicros)
          .thenComparing(BY_PRIORITY);

  private static final long SECOND = 1_000_000;
  private static final int MOST_BACK_OFF_SECONDS = 10;
  private static final int MOST_DOUBLINGS = 4;

  private PodState pod;
  private long sinceMicros;
  private long sequence;
  private long backOffEndMicros;
  private int refusals;
  private int errors;
  private final Set<String> rejectors = new TreeSet<>();

  QueuedPod(PodState pod, long nowMicros, long sequence) {
    this.pod = pod;
    this.sinceMicros = nowMicros;
    this.sequence = sequence;
  }

  PodState pod() {
    return pod;
  }

  /** Takes in a newer state of the pod; its priority never changes. */
  void refresh(PodState newer) {
    pod = newer;
  }

  private long priority() {
    return pod.priority();
  }

  /** The plugins that refused the pod last, by name; none where an error stopped it. */
  Set<String> rejectors() {
    return rejectors;
  }

  /** When the pod came to the queue, again where it was refused. */
  long sinceMicros() {
    return sinceMicros;
  }

  /** Notes that no node would do. */
  void refused(Set<String> plugins, long nowMicros, long newSequence) {
    rejectors.clear();
    rejectors.addAll(plugins);
    if (plugins.isEmpty()) {
      errors++;
    } else {
      refusals++;
      errors = 0;
    }
    sinceMicros = nowMicros;
    sequence = newSequence;
    backOffEndMicros = aligned(nowMicros + backOffMicros());
  }

  // As calculateBackoffDuration in backoff_queue.go: 1 s, doubling, 10 s at most.
  private long backOffMicros() {
    int failures = errors > 0 ? errors : refusals;
    long seconds = failures > MOST_DOUBLINGS ? MOST_BACK_OFF_SECONDS : 1L << (failures - 1);
    return seconds * SECOND;
  }

  /** Whether the pod has to wait before it may be tried again. */
  boolean isBackingOff(long nowMicros) {
    return errors + refusals > 0 && backOffEndMicros >= aligned(nowMicros);
  }

  /** When the pod may be tried again: back-offs end on whole seconds. */
  long readyMicros() {
    return backOffEndMicros + SECOND;
  }

  private static long aligned(long micros) {
    return micros - micros % SECOND;
  }
}
