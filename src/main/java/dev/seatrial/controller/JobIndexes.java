package dev.seatrial.controller;

import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which indexes of an indexed job succeeded and failed; of other jobs none.
 *
 * <p>Follows {@code calculateSucceededIndexes} and its neighbours in {@code
 * pkg/controller/job/indexed_job_utils.go}, v1.37.
 *
 * @param before those that the status says succeeded
 * @param succeeded those and the ones that pods succeeded for since
 * @param failed empty where failures are not counted by index
 * @param waiting the last failed pod of each index that waits for its next one: it stays, for its
 *     count goes on
 */
record JobIndexes(
    Indexes before, Indexes succeeded, Optional<Indexes> failed, Map<Integer, Pod> waiting) {

  static JobIndexes of(Job job, JobPods pods) {
    if (!job.isIndexed()) {
      return new JobIndexes(Indexes.NONE, Indexes.NONE, Optional.empty(), new TreeMap<>());
    }
    int completions = job.completions().orElse(0);
    Indexes before = Indexes.parse(job.tree().text("", "status", "completedIndexes"), completions);
    Indexes succeeded = before.with(ofPods(pods.counting(pod -> new JobPod(pod).isSucceeded())));
    if (job.backoffLimitPerIndex().isEmpty()) {
      return new JobIndexes(before, succeeded, Optional.empty(), new TreeMap<>());
    }
    Indexes failed =
        Indexes.parse(job.tree().text("", "status", "failedIndexes"), completions)
            .with(ofPods(pods.counting(pod -> failsIndex(job, pods, pod))));
    Indexes settled = succeeded.with(failed).with(ofPods(pods.active()));
    return new JobIndexes(before, succeeded, Optional.of(failed), waiting(pods, settled));
  }

  static TreeSet<Integer> ofPods(List<Pod> pods) {
    TreeSet<Integer> indexes = new TreeSet<>();
    pods.forEach(pod -> new JobPod(pod).index().ifPresent(indexes::add));
    return indexes;
  }

  // As isIndexFailed.
  private static boolean failsIndex(Job job, JobPods pods, Pod pod) {
    if (!pods.isFailed(pod)) {
      return false;
    }
    PodFailurePolicy.Outcome outcome = pods.outcome(pod);
    boolean last = new JobPod(pod).failures() >= job.backoffLimitPerIndex().orElse(0);
    return outcome.failsIndex() || outcome.isCounted() && last;
  }

  // As getPodsWithDelayedDeletionPerIndex.
  private static Map<Integer, Pod> waiting(JobPods pods, Indexes settled) {
    Map<Integer, Pod> waiting = new TreeMap<>();
    for (Pod pod : pods.counting(pods::isFailed)) {
      OptionalInt index = new JobPod(pod).index();
      if (index.isPresent() && !settled.has(index.getAsInt())) {
        waiting.merge(index.getAsInt(), pod, JobIndexes::later);
      }
    }
    return waiting;
  }

  private static Pod later(Pod one, Pod other) {
    JobPod first = new JobPod(one);
    JobPod second = new JobPod(other);
    boolean more = attempts(first) <= attempts(second);
    return more && second.finishedMicros() >= first.finishedMicros() ? other : one;
  }

  static int attempts(JobPod pod) {
    return pod.failures() + pod.ignoredFailures();
  }

  /** Whether the pod stays until the next one of its index is there. */
  boolean isWaiting(Pod pod) {
    return waiting.values().stream().anyMatch(one -> one.uid().equals(pod.uid()));
  }
}
