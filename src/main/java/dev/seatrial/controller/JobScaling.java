package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Starts the pods that a job lacks and deletes those that it has too many of.
 *
 * <p>Follows {@code manageJob} and {@code deleteActivePods} in {@code
 * pkg/controller/job/job_controller.go}, v1.37.
 */
final class JobScaling {
  private static final int MOST_PER_LOOK = 500;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Api api;
  private final JobPodCreation creation;
  private final PodControl control;
  private final Job job;
  private final JobPods pods;
  private int active;
  private int ready;
  private int terminating;
  private Optional<ApiError> failure = Optional.empty();
  private Optional<Duration> nextTry = Optional.empty();

  JobScaling(Api api, PodControl control, Job job, JobPods pods) {
    this.api = api;
    this.control = control;
    this.creation = new JobPodCreation(control, job);
    this.job = job;
    this.pods = pods;
    this.active = pods.active().size();
    this.ready = pods.ready();
    this.terminating = pods.terminating().size();
  }

  int active() {
    return active;
  }

  int ready() {
    return ready;
  }

  int terminating() {
    return terminating;
  }

  /** What the API server refused. */
  Optional<ApiError> failure() {
    return failure;
  }

  /** When pods may be replaced that failed just now. */
  Optional<Duration> nextTry() {
    return nextTry;
  }

  /** Deletes all pods that run, for the job ends; their ends are still to be counted. */
  void end() {
    pods.active().forEach(pod -> delete(pod, false));
  }

  /** Brings the number of pods to what it should be. */
  void manage(JobIndexes indexes, int succeeded, JobBackoff backoff) {
    if (job.isSuspended()) {
      surplus(active).forEach(pod -> delete(pod, true));
      return;
    }
    int wanted = wanted(succeeded);
    List<Pod> surplus = surplus(Math.max(0, active - wanted));
    if (!surplus.isEmpty()) {
      surplus.stream().limit(MOST_PER_LOOK).forEach(pod -> delete(pod, true));
      return;
    }
    int missing = wanted - active - (job.replacesOnlyFailedPods() ? terminating : 0);
    if (missing > 0) {
      create(Math.min(missing, MOST_PER_LOOK), indexes, backoff);
    }
  }

  private int wanted(int succeeded) {
    if (job.completions().isEmpty()) {
      return succeeded > 0 ? active : job.parallelism();
    }
    int left = Math.max(0, job.completions().getAsInt() - succeeded);
    return Math.min(left, job.parallelism());
  }

  private void create(int missing, JobIndexes indexes, JobBackoff backoff) {
    boolean perIndex = job.backoffLimitPerIndex().isPresent();
    Duration wait = perIndex ? Duration.ZERO : backoff.remaining(now());
    if (!wait.isZero()) {
      nextTry = Optional.of(wait);
    } else if (job.isIndexed()) {
      List<Integer> due = due(pending(missing, indexes), indexes);
      attempt(due.size(), number -> creation.createFor(due.get(number), indexes));
    } else {
      attempt(missing, number -> creation.create());
    }
  }

  private void attempt(int count, IntConsumer creating) {
    try {
      SlowStart.times(
          count,
          number -> {
            creating.accept(number);
            active++;
          });
    } catch (ApiError refused) {
      failure = Optional.of(refused);
    }
  }

  // As firstPendingIndexes.
  private List<Integer> pending(int missing, JobIndexes indexes) {
    Indexes taken = indexes.succeeded().with(JobIndexes.ofPods(pods.active()));
    if (job.replacesOnlyFailedPods()) {
      taken = taken.with(JobIndexes.ofPods(pods.terminating()));
    }
    return taken
        .with(indexes.failed().orElse(Indexes.NONE))
        .firstMissing(missing, job.completions().orElse(0));
  }

  /** Of the indexes those that need not wait; where all have to, the next try is at the first. */
  private List<Integer> due(List<Integer> pending, JobIndexes indexes) {
    List<Integer> due = new ArrayList<>();
    Duration shortest = LONGEST_WAIT;
    for (int index : pending) {
      Pod failed = indexes.waiting().get(index);
      Duration wait = failed == null ? Duration.ZERO : JobBackoff.after(failed).remaining(now());
      if (wait.isZero()) {
        due.add(index);
      } else if (wait.compareTo(shortest) < 0) {
        shortest = wait;
      }
    }
    if (due.isEmpty() && !pending.isEmpty()) {
      nextTry = Optional.of(shortest);
    }
    return due;
  }

  // As activePodsForRemoval.
  private List<Pod> surplus(int atLeast) {
    List<Pod> surplus = new ArrayList<>();
    List<Pod> left = new ArrayList<>();
    if (job.isIndexed()) {
      Map<Integer, List<Pod>> byIndex = new TreeMap<>();
      for (Pod pod : pods.active()) {
        int index = pods.hasValidIndex(pod) ? new JobPod(pod).index().orElse(-1) : -1;
        byIndex.computeIfAbsent(index, one -> new ArrayList<>()).add(pod);
      }
      byIndex.forEach(
          (index, same) -> {
            List<Pod> sorted = PodDeletionOrder.withoutRanks(same);
            int kept = index < 0 ? 0 : 1;
            surplus.addAll(sorted.subList(0, sorted.size() - kept));
            left.addAll(sorted.subList(sorted.size() - kept, sorted.size()));
          });
    } else {
      left.addAll(pods.active());
    }
    int more = Math.max(0, atLeast - surplus.size());
    surplus.addAll(PodDeletionOrder.withoutRanks(left).subList(0, more));
    return surplus;
  }

  private void delete(Pod pod, boolean untrack) {
    ObjectKey key = ObjectKey.pod(pod.namespace(), pod.name());
    try {
      if (untrack && new JobPod(pod).isTracked()) {
        api.modify(key, JobPod::untracked);
      }
      control.delete(job.tree(), key);
      active--;
      terminating++;
    } catch (ApiError refused) {
      failure = failure.isPresent() ? failure : Optional.of(refused);
    }
    if (pod.isReady()) {
      ready--;
    }
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
