package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Job;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the pods of a job that ended: first their UIDs go into the status, then their finalizers
 * go, then they are a number; and once all are counted, the job is finished.
 *
 * <p>Follows {@code trackJobStatusAndRemoveFinalizers} in {@code
 * pkg/controller/job/job_controller.go}, v1.37.
 */
final class JobTracking {
  private static final int MOST_UNCOUNTED = 500;

  private final Api api;
  private final EventRecorder events;
  private final Job job;
  private final JobPods pods;
  private final JobIndexes indexes;
  private final JobStatus status;
  private Optional<Tree> end = Optional.empty();
  private boolean full;

  JobTracking(Parts parts, Job job, JobPods pods, JobIndexes indexes) {
    this.api = parts.api();
    this.events = parts.events();
    this.status = parts.status();
    this.job = job;
    this.pods = pods;
    this.indexes = indexes;
  }

  /** What it works with: the API server, the recorder, and the status as it becomes. */
  record Parts(Api api, EventRecorder events, JobStatus status) {}

  /**
   * Counts, and writes the status where it changed.
   *
   * @param condition why the job ends, where it does
   * @param written what to do once the uncounted pods are in the stored status
   */
  void track(Optional<Tree> condition, Runnable written) {
    end = condition;
    Set<String> tracked = new TreeSet<>();
    pods.all().stream()
        .filter(pod -> new JobPod(pod).isTracked())
        .forEach(pod -> tracked.add(pod.uid()));
    status.count(tracked);
    List<Integer> newIndexes = new ArrayList<>();
    List<Pod> settled = settled(newIndexes);
    if (job.isIndexed()) {
      writeIndexes(newIndexes);
    }
    announceEnd();
    write();
    written.run();
    for (Pod pod : settled) {
      untrack(pod);
      tracked.remove(pod.uid());
    }
    status.count(tracked);
    boolean finished = !full && finish();
    write();
    if (finished) {
      reportEnd();
    }
  }

  /** The pods that need not be tracked any longer, their UIDs being in the status. */
  private List<Pod> settled(List<Integer> newIndexes) {
    List<Pod> order = new ArrayList<>(pods.all());
    if (job.isIndexed()) {
      order.sort(Comparator.comparing(pod -> new JobPod(pod).index().orElse(-1)));
    }
    List<Pod> settled = new ArrayList<>();
    for (Pod pod : order) {
      if (!full && new JobPod(pod).isTracked() && isSettled(pod)) {
        settled.add(pod);
        note(pod, newIndexes);
        full = newIndexes.size() + status.uncountedTotal() >= MOST_UNCOUNTED;
      }
    }
    return settled;
  }

  // As canRemoveFinalizer.
  private boolean isSettled(Pod pod) {
    if (job.object().isTerminating() || end.isPresent() || new JobPod(pod).isSucceeded()) {
      return true;
    }
    return pods.isFailed(pod) && !indexes.isWaiting(pod);
  }

  private void note(Pod pod, List<Integer> newIndexes) {
    boolean indexed = job.isIndexed();
    boolean failedBefore = status.uncounted("failed").contains(pod.uid());
    if (new JobPod(pod).isSucceeded() && !failedBefore) {
      if (indexed && pods.hasValidIndex(pod)) {
        int index = new JobPod(pod).index().orElse(-1);
        if (!indexes.before().has(index)) {
          newIndexes.add(index);
        }
      } else if (!indexed && !status.uncounted("succeeded").contains(pod.uid())) {
        status.addUncounted("succeeded", pod.uid());
      }
    } else if (pods.isFailed(pod) || isFailing()) {
      boolean counts = pods.outcome(pod).isCounted() && (!indexed || pods.hasValidIndex(pod));
      if (!failedBefore && counts) {
        status.addUncounted("failed", pod.uid());
      }
    }
  }

  /** When the job fails, every pod that has not ended counts as failed. */
  private boolean isFailing() {
    return end.filter(one -> !isOf(one, JobEnd.SUCCESS_CRITERIA_MET)).isPresent();
  }

  private void writeIndexes(List<Integer> newIndexes) {
    Indexes succeeded = indexes.succeeded().with(newIndexes);
    String text = succeeded.toString();
    status.set(text.isEmpty() ? Tree.ABSENT : Tree.of(text), "completedIndexes");
    status.setCount("succeeded", succeeded.total());
    status.set(
        indexes.failed().map(one -> Tree.of(one.toString())).orElse(Tree.ABSENT), "failedIndexes");
  }

  /** Says why the job is going to end, and turns that into how it will have ended. */
  private void announceEnd() {
    Tree condition = end.orElse(Tree.ABSENT);
    boolean failing = isOf(condition, JobEnd.FAILURE_TARGET);
    boolean succeeding = isOf(condition, JobEnd.SUCCESS_CRITERIA_MET);
    if (failing || succeeding && status.condition(JobEnd.SUCCESS_CRITERIA_MET).isEmpty()) {
      status.append(condition);
    }
    if (failing || succeeding) {
      String type = failing ? "Failed" : "Complete";
      String reason = condition.text("", "reason");
      end = Optional.of(status.holds(type, reason, condition.text("", "message")));
    }
  }

  // As enactJobFinished.
  private boolean finish() {
    boolean waits =
        end.isEmpty() || status.uncountedTotal() > 0 || status.tree().number(0, "terminating") > 0;
    if (waits) {
      return false;
    }
    Tree condition = end.get();
    status.ensure(
        condition.text("", "type"),
        "True",
        condition.text("", "reason"),
        condition.text("", "message"));
    if (isOf(condition, "Complete")) {
      status.set(condition.at("lastTransitionTime"), "completionTime");
    }
    return true;
  }

  private void reportEnd() {
    Tree condition = end.orElse(Tree.ABSENT);
    if (!isOf(condition, "Complete")) {
      events.warning(job.tree(), condition.text("", "reason"), condition.text("", "message"));
      return;
    }
    int succeeded = status.tree().integer(0, "succeeded");
    if (succeeded > job.completions().orElse(Integer.MAX_VALUE)) {
      events.warning(
          job.tree(),
          "TooManySucceededPods",
          "Too many succeeded pods running after completion count reached");
    }
    events.normal(job.tree(), "Completed", "Job completed");
  }

  private void untrack(Pod pod) {
    try {
      api.modify(ObjectKey.pod(pod.namespace(), pod.name()), JobPod::untracked);
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.NOT_FOUND)) {
        throw refused;
      }
    }
  }

  private void write() {
    if (status.isToBeWritten()) {
      api.modifyStatus(api.keyOf(job.tree()), stored -> status.tree());
    }
  }

  private static boolean isOf(Tree condition, String type) {
    return condition.text("", "type").equals(type);
  }
}
