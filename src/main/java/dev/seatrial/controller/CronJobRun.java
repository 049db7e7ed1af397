package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.CronJob;
import dev.seatrial.object.CronTimes;
import dev.seatrial.object.Job;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One look at a cron job: its old jobs go, its status follows the others, and a new one starts.
 *
 * <p>Follows {@code syncCronJob} in {@code pkg/controller/cronjob/cronjob_controllerv2.go}, v1.37.
 */
final class CronJobRun {
  private static final long MICROS = 1_000_000;
  private static final DateTimeFormatter LONG_FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Api api;
  private final EventRecorder events;
  private CronJob cronJob;

  CronJobRun(Api api, EventRecorder events, CronJob cronJob) {
    this.api = api;
    this.events = events;
    this.cronJob = cronJob;
  }

  /** The cron job with the status as it has become. */
  CronJob cronJob() {
    return cronJob;
  }

  /** Deletes finished jobs beyond the history limits, the oldest first. */
  void forgetOldJobs(List<Job> jobs) {
    forget(jobs, "Complete", cronJob.successfulJobsHistoryLimit());
    forget(jobs, "Failed", cronJob.failedJobsHistoryLimit());
  }

  private void forget(List<Job> jobs, String how, OptionalInt limit) {
    List<Job> finished =
        jobs.stream()
            .filter(job -> finishedHow(job).equals(how))
            .sorted(
                Comparator.comparing((Job job) -> job.tree().text("~", "status", "startTime"))
                    .thenComparing(job -> job.object().name()))
            .toList();
    int surplus = Math.max(0, finished.size() - limit.orElse(finished.size()));
    finished.subList(0, surplus).forEach(this::delete);
  }

  private boolean delete(Job job) {
    String name = job.object().name();
    try {
      api.delete(api.keyOf(job.tree()), DeleteOptions.DEFAULT);
    } catch (ApiError refused) {
      events.warning(cronJob.tree(), "FailedDelete", "Deleted job: " + refused.message());
      return false;
    }
    deactivate(job.object().uid());
    events.normal(cronJob.tree(), "SuccessfulDelete", "Deleted job " + name);
    return true;
  }

  /** Notes which jobs ended, which are new to it and which went missing. */
  void takeNote(List<Job> jobs) {
    jobs.forEach(this::takeNote);
    List<String> known = jobs.stream().map(job -> job.object().uid()).toList();
    for (Tree reference : cronJob.active()) {
      String name = reference.text("", "name");
      boolean gone = !known.contains(reference.text("", "uid")) && api.find(jobKey(name)).isEmpty();
      if (gone) {
        events.normal(cronJob.tree(), "MissingJob", "Active job went missing: " + name);
        deactivate(reference.text("", "uid"));
      }
    }
  }

  private void takeNote(Job job) {
    String name = job.object().name();
    boolean active = isActive(job);
    if (!active && !job.isFinished()) {
      events.warning(
          cronJob.tree(),
          "UnexpectedJob",
          "Saw a job that the controller did not create or forgot: " + name);
    } else if (active && job.isFinished()) {
      deactivate(job.object().uid());
      events.normal(
          cronJob.tree(),
          "SawCompletedJob",
          "Saw completed job: " + name + ", condition: " + finishedHow(job));
    }
    String completed = job.tree().text("", "status", "completionTime");
    String last = cronJob.tree().text("", "status", "lastSuccessfulTime");
    if (finishedHow(job).equals("Complete") && completed.compareTo(last) > 0) {
      set(Tree.of(completed), "lastSuccessfulTime");
    }
  }

  private static String finishedHow(Job job) {
    Conditions conditions = Conditions.of(job.tree());
    return conditions.isTrue("Complete") ? "Complete" : conditions.isTrue("Failed") ? "Failed" : "";
  }

  /** Starts the job of a time, unless that is too late, done already or not to be. */
  void start(long scheduledMicros) {
    long scheduledSeconds = scheduledMicros / MICROS;
    String name = cronJob.object().name() + "-" + scheduledSeconds / 60;
    if (isTooLate(scheduledMicros)) {
      events.warning(
          cronJob.tree(),
          "MissSchedule",
          "Missed scheduled time to start a job: "
              + LONG_FORM.format(Instant.ofEpochSecond(scheduledSeconds)));
    } else if (isStarted(name, scheduledSeconds)) {
      return;
    } else if (cronJob.concurrencyPolicy().equals("Forbid") && !cronJob.active().isEmpty()) {
      events.normal(
          cronJob.tree(),
          "JobAlreadyActive",
          "Not starting job because prior execution is running and concurrency policy is Forbid");
    } else {
      if (cronJob.concurrencyPolicy().equals("Replace")) {
        cronJob.active().forEach(this::replace);
      }
      create(name, scheduledSeconds);
    }
  }

  private boolean isTooLate(long scheduledMicros) {
    long deadline = cronJob.startingDeadlineSeconds().orElse(Long.MAX_VALUE / MICROS / 2);
    return scheduledMicros + deadline * MICROS < api.clock().nowMicros();
  }

  private boolean isStarted(String name, long scheduledSeconds) {
    boolean active = cronJob.active().stream().anyMatch(one -> one.text("", "name").equals(name));
    return active || cronJob.lastScheduleSeconds().orElse(-1) == scheduledSeconds;
  }

  private void replace(Tree reference) {
    String name = reference.text("", "name");
    Optional<Tree> job = api.find(jobKey(name));
    if (job.isEmpty()) {
      ApiError missing = ApiError.notFound(jobKey(name));
      events.warning(cronJob.tree(), "FailedGet", "Get job: " + missing.message());
      throw missing;
    }
    if (!delete(new Job(job.get()))) {
      String which = cronJob.object().namespace() + "/" + name;
      throw new ApiError(
          ApiError.Reason.INTERNAL_ERROR, "could not replace job " + which, Tree.ABSENT);
    }
  }

  private void create(String name, long scheduledSeconds) {
    Tree job;
    try {
      job = api.create(job(name, scheduledSeconds));
      events.normal(cronJob.tree(), "SuccessfulCreate", "Created job " + name);
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.ALREADY_EXISTS)) {
        if (!Refusals.isTerminatingNamespace(refused)) {
          String message = "Error creating job: " + refused.message();
          events.warning(cronJob.tree(), "FailedCreate", message);
        }
        throw refused;
      }
      job = api.get(jobKey(name));
      if (!new KubeObject(job).isControlledBy(cronJob.object().uid()) || isActive(new Job(job))) {
        return;
      }
    }
    List<Tree> active = new ArrayList<>(cronJob.active());
    active.add(reference(job));
    set(Tree.of(active), "active");
    set(Tree.of(Timestamps.ofSeconds(scheduledSeconds)), "lastScheduleTime");
  }

  // As getJobFromTemplate2.
  private Tree job(String name, long scheduledSeconds) {
    KubeObject owner = cronJob.object();
    Tree template = cronJob.jobTemplate();
    String scheduled =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            Instant.ofEpochSecond(scheduledSeconds)
                .atZone(CronTimes.zone(cronJob.timeZone().orElse(""))));
    Tree annotations =
        template
            .object("metadata", "annotations")
            .with("batch.kubernetes.io/cronjob-scheduled-timestamp", Tree.of(scheduled));
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", annotations)
            .put("labels", template.at("metadata", "labels"))
            .put("name", name)
            .put("namespace", owner.namespace())
            .put("ownerReferences", ListTree.of(OwnerReference.controlledBy(owner).tree()))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "batch/v1")
        .put("kind", "Job")
        .put("metadata", metadata)
        .put("spec", template.at("spec"))
        .build();
  }

  private static Tree reference(Tree job) {
    return new ObjectBuilder()
        .put("apiVersion", job.at("apiVersion"))
        .put("kind", job.at("kind"))
        .put("name", job.at("metadata", "name"))
        .put("namespace", job.at("metadata", "namespace"))
        .put("resourceVersion", job.at("metadata", "resourceVersion"))
        .put("uid", job.at("metadata", "uid"))
        .build();
  }

  /** Writes the status where it changed. */
  void writeStatus() {
    ObjectKey key = api.keyOf(cronJob.tree());
    if (api.find(key).isPresent()) {
      api.modifyStatus(key, stored -> cronJob.tree().at("status"));
    }
  }

  private boolean isActive(Job job) {
    return cronJob.active().stream()
        .anyMatch(one -> one.text("", "uid").equals(job.object().uid()));
  }

  private void deactivate(String uid) {
    List<Tree> rest =
        cronJob.active().stream().filter(one -> !one.text("", "uid").equals(uid)).toList();
    set(rest.isEmpty() ? Tree.ABSENT : Tree.of(rest), "active");
  }

  private void set(Tree value, String field) {
    cronJob = new CronJob(cronJob.tree().with(value, "status", field));
  }

  private ObjectKey jobKey(String name) {
    return new ObjectKey(Resources.JOBS, cronJob.object().namespace(), name);
  }
}
