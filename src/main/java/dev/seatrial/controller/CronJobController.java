package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.CronJob;
import dev.seatrial.object.Job;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts the jobs of cron jobs when their time has come.
 *
 * <p>Follows {@code pkg/controller/cronjob/cronjob_controllerv2.go}, v1.37.
 */
public final class CronJobController implements Reconciler {
  private static final String KIND = "CronJob";

  private final Api api;
  private final EventRecorder events;

  /** A controller that writes its events through the recorder. */
  public CronJobController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
  }

  @Override
  public String name() {
    return "cronjob-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.CRON_JOBS, Resources.JOBS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.CRON_JOBS)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.JOBS)) {
      Owners.of(change, KIND, Resources.CRON_JOBS).forEach(keys);
    }
  }

  /** A new schedule counts from its next time on. As updateCronJob. */
  @Override
  public Duration batching(Change change) {
    boolean modified = change.kind() == Change.Kind.MODIFIED;
    if (!change.key().resource().equals(Resources.CRON_JOBS) || !modified) {
      return Duration.ZERO;
    }
    CronJob before = new CronJob(change.before());
    CronJob after = new CronJob(change.after());
    boolean same =
        before.schedule().equals(after.schedule()) && before.timeZone().equals(after.timeZone());
    try {
      return same ? Duration.ZERO : untilNext(after);
    } catch (MalformedTextException unreadable) {
      return Duration.ZERO;
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    CronJob cronJob = new CronJob(found.get());
    List<Job> jobs = jobsOf(cronJob);
    CronJobRun run = new CronJobRun(api, events, cronJob);
    try {
      run.forgetOldJobs(jobs);
      run.takeNote(jobs);
      boolean runs = !cronJob.object().isTerminating() && !cronJob.isSuspended();
      if (runs && start(run, cronJob)) {
        requeue.after(untilNext(run.cronJob()));
      }
    } finally {
      run.writeStatus();
    }
  }

  private boolean start(CronJobRun run, CronJob cronJob) {
    if (cronJob.schedule().contains("TZ")) {
      events.warning(
          cronJob.tree(),
          "UnsupportedSchedule",
          "CRON_TZ or TZ used in schedule \""
              + cronJob.schedule()
              + "\" is not officially supported, see"
              + " https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more"
              + " details");
    }
    try {
      CronJobTimes times = new CronJobTimes(cronJob);
      CronJobTimes.Due due = times.due(now());
      if (due.isMany() && due.time().isPresent()) {
        events.warning(
            cronJob.tree(),
            "TooManyMissedTimes",
            "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check"
                + " clock skew");
      }
      due.time().ifPresent(run::start);
      return true;
    } catch (MalformedTextException unreadable) {
      String message = "unparseable schedule: \"" + cronJob.schedule() + "\" : ";
      events.warning(cronJob.tree(), "UnparseableSchedule", message + unreadable.getMessage());
      return false;
    }
  }

  private List<Job> jobsOf(CronJob cronJob) {
    return api.store().ownedBy(cronJob.object().uid(), Resources.JOBS).stream()
        .map(Job::new)
        .filter(job -> job.object().isControlledBy(cronJob.object().uid()))
        .toList();
  }

  private Duration untilNext(CronJob cronJob) {
    long next = new CronJobTimes(cronJob).nextMicros(now());
    return Duration.ofNanos(Math.max(0, next - now()) * 1_000);
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
