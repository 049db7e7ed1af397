package dev.seatrial.controller;

import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The pods of a job at the beginning of a reconcile, and how they count.
 *
 * <p>Follows {@code syncJobCtx} and {@code getNewFinishedPods} in {@code
 * pkg/controller/job/job_controller.go}, v1.37.
 */
final class JobPods {
  private final Job job;
  private final PodFailurePolicy policy;
  private final List<Pod> all;
  private final List<Pod> active;

  JobPods(Job job, List<Pod> all) {
    this.job = job;
    this.policy = new PodFailurePolicy(job);
    this.all = all;
    this.active = all.stream().filter(Pod::isActive).toList();
  }

  List<Pod> all() {
    return all;
  }

  /** Those that neither ended nor go. */
  List<Pod> active() {
    return active;
  }

  int ready() {
    return (int) active.stream().filter(Pod::isReady).count();
  }

  /** Those that go and have not ended. */
  List<Pod> terminating() {
    return all.stream().filter(pod -> pod.isTerminating() && !pod.isTerminal()).toList();
  }

  boolean isFailed(Pod pod) {
    return new JobPod(pod).isFailed(job.replacesOnlyFailedPods());
  }

  /** What the job's policy says of a failed pod. */
  PodFailurePolicy.Outcome outcome(Pod pod) {
    return policy.of(pod);
  }

  /** Those that succeeded and are in no count of the status. */
  List<Pod> newlySucceeded() {
    List<String> uncounted = uncounted("succeeded");
    return counting(pod -> new JobPod(pod).isSucceeded() && !uncounted.contains(pod.uid()));
  }

  /** Those that failed and are in no count of the status. */
  List<Pod> newlyFailed() {
    List<String> uncounted = uncounted("failed");
    return counting(pod -> isFailed(pod) && !uncounted.contains(pod.uid()));
  }

  /** The pods whose end counts for the job, as getValidPodsWithFilter. */
  List<Pod> counting(Predicate<Pod> condition) {
    return all.stream()
        .filter(pod -> new JobPod(pod).isTracked())
        .filter(pod -> !job.isIndexed() || hasValidIndex(pod))
        .filter(condition)
        .toList();
  }

  /** Whether the pod is for one of the job's completions. */
  boolean hasValidIndex(Pod pod) {
    OptionalInt index = new JobPod(pod).index();
    return index.isPresent() && index.getAsInt() < job.completions().orElse(0);
  }

  /** All successes; of an indexed job the indexes count instead. */
  int succeeded() {
    return job.tree().integer(0, "status", "succeeded")
        + newlySucceeded().size()
        + uncounted("succeeded").size();
  }

  /** All failures that count. */
  int failed() {
    long counted = newlyFailed().stream().filter(pod -> outcome(pod).isCounted()).count();
    return job.tree().integer(0, "status", "failed") + (int) counted + uncounted("failed").size();
  }

  private List<String> uncounted(String which) {
    return job.tree().items("status", "uncountedTerminatedPods", which).stream()
        .map(uid -> uid.text(""))
        .toList();
  }

  /** Whether the containers were restarted too often. As pastBackoffLimitOnFailure. */
  boolean areRestartedTooOften() {
    if (!job.template().text("", "spec", "restartPolicy").equals("OnFailure")) {
      return false;
    }
    long restarts = 0;
    for (Pod pod : all) {
      if (pod.phase().equals("Running") || pod.phase().equals("Pending")) {
        restarts += restarts(pod, "initContainerStatuses") + restarts(pod, "containerStatuses");
      }
    }
    return restarts >= Math.max(1, job.backoffLimit());
  }

  private static long restarts(Pod pod, String list) {
    return pod.tree().items("status", list).stream()
        .mapToLong((Tree status) -> status.number(0, "restartCount"))
        .sum();
  }
}
