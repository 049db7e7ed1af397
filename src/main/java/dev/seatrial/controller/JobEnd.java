package dev.seatrial.controller;

import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Why a job is to end, where it is.
 *
 * <p>Follows {@code syncJob} in {@code pkg/controller/job/job_controller.go} and {@code
 * matchSuccessPolicy} in {@code success_policy.go}, v1.37: what an earlier look decided holds; then
 * failures come before success.
 */
final class JobEnd {
  static final String FAILURE_TARGET = "FailureTarget";
  static final String SUCCESS_CRITERIA_MET = "SuccessCriteriaMet";

  private final Job job;
  private final JobPods pods;
  private final JobIndexes indexes;
  private final JobStatus status;

  JobEnd(Job job, JobPods pods, JobIndexes indexes, JobStatus status) {
    this.job = job;
    this.pods = pods;
    this.indexes = indexes;
    this.status = status;
  }

  /** The condition that says so. */
  Optional<Tree> condition(long nowMicros) {
    return status
        .condition(SUCCESS_CRITERIA_MET)
        .or(this::failedBefore)
        .or(this::failedByPolicy)
        .or(this::failedTooOften)
        .or(() -> tookTooLong(nowMicros))
        .or(this::failedByIndex)
        .or(this::succeededByPolicy);
  }

  private Optional<Tree> failedBefore() {
    return status
        .condition(FAILURE_TARGET)
        .map(
            target ->
                status.holds("Failed", target.text("", "reason"), target.text("", "message")));
  }

  private Optional<Tree> failedByPolicy() {
    for (Pod pod : pods.all()) {
      Optional<String> message =
          pods.isFailed(pod) ? pods.outcome(pod).message() : Optional.empty();
      if (message.isPresent()) {
        return failure("PodFailurePolicy", message.get());
      }
    }
    return Optional.empty();
  }

  private Optional<Tree> failedTooOften() {
    boolean exceeded = pods.failed() > job.backoffLimit() || pods.areRestartedTooOften();
    return exceeded
        ? failure("BackoffLimitExceeded", "Job has reached the specified backoff limit")
        : Optional.empty();
  }

  private Optional<Tree> tookTooLong(long nowMicros) {
    boolean limited = job.activeDeadlineSeconds().isPresent() && !job.isSuspended();
    if (!limited || status.startedSeconds().isEmpty()) {
      return Optional.empty();
    }
    long deadline = status.startedSeconds().getAsLong() + job.activeDeadlineSeconds().getAsLong();
    return nowMicros >= deadline * 1_000_000
        ? failure("DeadlineExceeded", "Job was active longer than specified deadline")
        : Optional.empty();
  }

  private Optional<Tree> failedByIndex() {
    int failed = indexes.failed().map(Indexes::total).orElse(0);
    if (job.maxFailedIndexes().isPresent() && failed > job.maxFailedIndexes().getAsInt()) {
      return failure(
          "MaxFailedIndexesExceeded",
          "Job has exceeded the specified maximal number of failed indexes");
    }
    boolean all = failed + indexes.succeeded().total() >= job.completions().orElse(0);
    return failed > 0 && all
        ? failure("FailedIndexes", "Job has failed indexes")
        : Optional.empty();
  }

  private Optional<Tree> succeededByPolicy() {
    List<Tree> rules = job.isIndexed() ? job.successPolicy().items("rules") : List.of();
    for (int i = 0; i < rules.size(); i++) {
      if (isMet(rules.get(i))) {
        String message = "Matched rules at index " + i;
        return Optional.of(status.holds(SUCCESS_CRITERIA_MET, "SuccessPolicy", message));
      }
    }
    return Optional.empty();
  }

  private boolean isMet(Tree rule) {
    long enough = rule.number(Long.MAX_VALUE, "succeededCount");
    if (rule.at("succeededIndexes").isUnset()) {
      return indexes.succeeded().total() >= enough;
    }
    Indexes required =
        Indexes.parse(rule.text("", "succeededIndexes"), job.completions().orElse(0));
    int met = required.common(indexes.succeeded());
    return required.total() > 0 && (met == required.total() || met >= enough);
  }

  private Optional<Tree> failure(String reason, String message) {
    return Optional.of(status.holds(FAILURE_TARGET, reason, message));
  }
}
