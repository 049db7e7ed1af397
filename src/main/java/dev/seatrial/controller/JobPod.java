package dev.seatrial.controller;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the controller of jobs reads of a pod and writes on it.
 *
 * <p>Follows {@code pkg/controller/job/indexed_job_utils.go} and {@code backoff_utils.go}, v1.37.
 */
record JobPod(Pod pod) {
  static final String FINALIZER = "batch.kubernetes.io/job-tracking";
  static final String INDEX = "batch.kubernetes.io/job-completion-index";
  static final String FAILURES = "batch.kubernetes.io/job-index-failure-count";
  static final String IGNORED_FAILURES = "batch.kubernetes.io/job-index-ignored-failure-count";

  private static final long MICROS = 1_000_000;

  /** Which completion it is for; empty where that is not said, or not well. */
  OptionalInt index() {
    return number(INDEX);
  }

  /** Whether its end has not been counted yet. */
  boolean isTracked() {
    return pod.object().finalizers().contains(FINALIZER);
  }

  boolean isSucceeded() {
    return pod.phase().equals("Succeeded");
  }

  /** Whether it counts as failed; on its way out, it does unless only the failed are replaced. */
  boolean isFailed(boolean replacesOnlyFailed) {
    boolean going = !replacesOnlyFailed && pod.isTerminating() && !isSucceeded();
    return pod.phase().equals("Failed") || going;
  }

  /** How many pods of its index had failed before it. */
  int failures() {
    return number(FAILURES).orElse(0);
  }

  /** How many failures of its index were not counted before it. */
  int ignoredFailures() {
    return number(IGNORED_FAILURES).orElse(0);
  }

  /** When it ended, in microseconds since 1970. As getFinishedTime. */
  long finishedMicros() {
    return containersFinished()
        .orElseGet(() -> notReadySince().orElseGet(() -> deleted().orElse(created())));
  }

  /** A stored pod without the finalizer of jobs. */
  static Tree untracked(Tree stored) {
    KubeObject object = new KubeObject(stored);
    List<String> kept = new ArrayList<>(object.finalizers());
    kept.remove(FINALIZER);
    return object.withFinalizers(kept).tree();
  }

  private Optional<Long> containersFinished() {
    List<Tree> statuses = new ArrayList<>(pod.tree().items("status", "containerStatuses"));
    List<String> sidecars =
        pod.tree().items("spec", "initContainers").stream()
            .filter(container -> container.text("", "restartPolicy").equals("Always"))
            .map(container -> container.text("", "name"))
            .toList();
    pod.tree().items("status", "initContainerStatuses").stream()
        .filter(status -> sidecars.contains(status.text("", "name")))
        .forEach(statuses::add);
    long latest = Long.MIN_VALUE;
    for (Tree status : statuses) {
      OptionalLong finished =
          Timestamps.seconds(status.text("", "state", "terminated", "finishedAt"));
      if (finished.isEmpty()) {
        return Optional.empty();
      }
      latest = Math.max(latest, finished.getAsLong() * MICROS);
    }
    return statuses.isEmpty() ? Optional.empty() : Optional.of(latest);
  }

  private Optional<Long> notReadySince() {
    return Conditions.of(pod.tree())
        .find("Ready")
        .filter(condition -> condition.text("", "status").equals("False"))
        .flatMap(condition -> micros(condition.text("", "lastTransitionTime")));
  }

  private Optional<Long> deleted() {
    long grace = pod.object().deletionGracePeriodSeconds().orElse(0);
    return pod.object()
        .deletionTimestamp()
        .flatMap(JobPod::micros)
        .map(micros -> micros - grace * MICROS);
  }

  private long created() {
    return micros(pod.creationTimestamp()).orElse(0L);
  }

  private static Optional<Long> micros(String time) {
    OptionalLong seconds = Timestamps.seconds(time);
    return seconds.isEmpty() ? Optional.empty() : Optional.of(seconds.getAsLong() * MICROS);
  }

  private OptionalInt number(String annotation) {
    try {
      int number = Integer.parseInt(pod.annotation(annotation).orElse("-1"));
      return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    } catch (NumberFormatException corrupted) {
      return OptionalInt.empty();
    }
  }
}
