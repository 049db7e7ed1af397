package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How long a job waits before it replaces failed pods: 10 s after the first failure in a row,
 * doubling up to 10 minutes.
 *
 * <p>Follows {@code pkg/controller/job/backoff_utils.go}, v1.37.
 *
 * @param failures pods that failed since the last success
 * @param lastMicros when the last of them did, in microseconds since 1970
 */
record JobBackoff(int failures, long lastMicros) {
  static final JobBackoff NONE = new JobBackoff(0, 0);

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LAST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 6;

  /** The back-off for the pod that replaces a failed one of an index. */
  static JobBackoff after(Pod failed) {
    JobPod pod = new JobPod(failed);
    return new JobBackoff(JobIndexes.attempts(pod) + 1, pod.finishedMicros());
  }

  /** What it becomes with pods that ended since. As newBackoffRecord. */
  JobBackoff with(List<Pod> succeeded, List<Pod> failed) {
    long lastFailure = ends(failed).max().orElse(lastMicros);
    if (succeeded.isEmpty()) {
      return new JobBackoff(failures + failed.size(), lastFailure);
    }
    long lastSuccess = ends(succeeded).max().orElse(0);
    int later = (int) ends(failed).filter(end -> end > lastSuccess).count();
    return later == 0 ? NONE : new JobBackoff(later, lastFailure);
  }

  /** How long to wait still. */
  Duration remaining(long nowMicros) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration whole = doubled.compareTo(LAST) < 0 ? doubled : LAST;
    Duration left = whole.minus(Duration.ofNanos((nowMicros - lastMicros) * 1_000));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static LongStream ends(List<Pod> pods) {
    return pods.stream().mapToLong(pod -> new JobPod(pod).finishedMicros());
  }
}
