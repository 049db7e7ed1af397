package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Job;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the pods of jobs until enough have succeeded or too many have failed.
 *
 * <p>Follows {@code pkg/controller/job/job_controller.go}, v1.37. What happens to pods is looked at
 * a second later, with whatever else has happened to them by then.
 */
public final class JobController implements Reconciler {
  static final String NAME = "kubernetes.io/job-controller";

  private static final Duration BATCH = Duration.ofSeconds(1);
  private static final Backoff BACKOFF = new Backoff(BATCH, Duration.ofMinutes(1));
  private static final String KIND = "Job";

  private final Api api;
  private final EventRecorder events;
  private final PodControl pods;
  private final Map<ObjectKey, JobBackoff> backoffs = new LinkedHashMap<>();

  /** A controller that writes its events through the recorder. */
  public JobController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.pods = new PodControl(api, events);
  }

  @Override
  public String name() {
    return "job-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.JOBS, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.JOBS)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      Owners.of(change, KIND, Resources.JOBS).forEach(keys);
      Claims.takers(api, change, Resources.JOBS).forEach(keys);
    }
  }

  @Override
  public Duration batching(Change change) {
    boolean job = change.key().resource().equals(Resources.JOBS);
    boolean modified = change.kind() == Change.Kind.MODIFIED;
    return job && !(modified && isSameGeneration(change)) ? Duration.ZERO : BATCH;
  }

  private static boolean isSameGeneration(Change change) {
    String[] generation = {"metadata", "generation"};
    return change.before().at(generation).equals(change.after().at(generation));
  }

  @Override
  public Backoff backoff() {
    return BACKOFF;
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Job> found = api.find(key).map(Job::new);
    if (found.isEmpty() || found.get().isFinished()) {
      backoffs.remove(key);
    } else if (found.get().managedBy().orElse(NAME).equals(NAME)) {
      sync(key, found.get(), requeue);
    }
  }

  private void sync(ObjectKey key, Job job, Requeue requeue) {
    JobPods jobPods = new JobPods(job, podsOf(job));
    JobIndexes indexes = JobIndexes.of(job, jobPods);
    JobStatus status = new JobStatus(job, now() / 1_000_000);
    if (status.startedSeconds().isEmpty() && !job.isSuspended()) {
      status.start();
    }
    JobBackoff backoff =
        backoffs
            .getOrDefault(key, JobBackoff.NONE)
            .with(jobPods.newlySucceeded(), jobPods.newlyFailed());
    int succeeded = job.isIndexed() ? indexes.succeeded().total() : jobPods.succeeded();
    Optional<Tree> end = new JobEnd(job, jobPods, indexes, status).condition(now());
    JobScaling scaling = new JobScaling(api, pods, job, jobPods);
    if (end.isPresent()) {
      scaling.end();
      end = scaling.failure().isPresent() ? Optional.empty() : end;
    } else {
      if (!job.object().isTerminating()) {
        scaling.manage(indexes, succeeded, backoff);
      }
      end = completion(job, status, succeeded, scaling.active());
      if (end.isEmpty() && !job.object().isTerminating()) {
        suspendOrResume(job, status);
      }
    }
    status.setCount("active", scaling.active());
    status.set(Tree.of(scaling.ready()), "ready");
    status.set(Tree.of(scaling.terminating()), "terminating");
    new JobTracking(new JobTracking.Parts(api, events, status), job, jobPods, indexes)
        .track(end, () -> backoffs.put(key, backoff));
    scheduleNextLook(job, status, scaling, requeue);
  }

  private List<Pod> podsOf(Job job) {
    return new Claims(api, job.tree(), LabelSelector.of(job.selector()))
        .adding(JobPod.FINALIZER).claimed(Resources.PODS).stream().map(Pod::new).toList();
  }

  private static Optional<Tree> completion(Job job, JobStatus status, int succeeded, int active) {
    boolean complete = succeeded >= job.completions().orElse(1) && active == 0;
    return complete
        ? Optional.of(
            status.holds(
                JobEnd.SUCCESS_CRITERIA_MET,
                "CompletionsReached",
                "Reached expected number of succeeded pods"))
        : Optional.empty();
  }

  private void suspendOrResume(Job job, JobStatus status) {
    if (job.isSuspended()) {
      if (status.ensure("Suspended", "True", "JobSuspended", "Job suspended")) {
        events.normal(job.tree(), "Suspended", "Job suspended");
        status.set(Tree.ABSENT, "startTime");
      }
    } else if (status.ensure("Suspended", "False", "JobResumed", "Job resumed")) {
      events.normal(job.tree(), "Resumed", "Job resumed");
      status.start();
    }
  }

  private void scheduleNextLook(Job job, JobStatus status, JobScaling scaling, Requeue requeue) {
    scaling.nextTry().ifPresent(wait -> requeue.after(wait.compareTo(BATCH) < 0 ? BATCH : wait));
    if (job.activeDeadlineSeconds().isPresent() && status.startedSeconds().isPresent()) {
      long deadline = status.startedSeconds().getAsLong() + job.activeDeadlineSeconds().getAsLong();
      long left = deadline * 1_000_000 - now();
      if (left > 0) {
        requeue.after(Duration.ofNanos(left * 1_000));
      }
    }
    if (scaling.failure().isPresent()) {
      throw scaling.failure().get();
    }
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
