package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.time.Duration;

/** Jobs and cron jobs. */
// As describeJob and describeCronJob in describe.go.
final class JobDescribers {
  private static final int LONG_INDEXES = 50;

  private JobDescribers() {}

  static void job(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Tree status = what.object().at("status");
    Multiline.names(what, out);
    out.field(0, "Selector", Selectors.text(spec.at("selector")));
    Multiline.metadata(what, out);
    WorkloadDescribers.controller(what, out);
    given("Parallelism", spec.at("parallelism"), "", out);
    out.field(0, "Completions", Words.orUnset(spec.at("completions")));
    given("Completion Mode", spec.at("completionMode"), "", out);
    given("Suspend", spec.at("suspend"), "", out);
    given("Backoff Limit", spec.at("backoffLimit"), "", out);
    given("TTL Seconds After Finished", spec.at("ttlSecondsAfterFinished"), "", out);
    times(status, out);
    given("Active Deadline Seconds", spec.at("activeDeadlineSeconds"), "s", out);
    out.field(0, "Pods Statuses", statuses(status));
    if (spec.text("", "completionMode").equals("Indexed")) {
      out.field(0, "Completed Indexes", indexes(status.text("", "completedIndexes")));
    }
    PodTemplateSection.append(spec.at("template"), out);
    EventSection.append(what, out);
  }

  private static void given(String title, Tree value, String unit, Description out) {
    if (!value.isUnset()) {
      out.field(0, title, Words.scalar(value) + unit);
    }
  }

  private static void times(Tree status, Description out) {
    Tree start = status.at("startTime");
    Tree end = status.at("completionTime");
    if (!start.isUnset()) {
      out.field(0, "Start Time", Words.time(start));
    }
    if (!end.isUnset()) {
      out.field(0, "Completed At", Words.time(end));
    }
    if (!start.isUnset() && !end.isUnset()) {
      long seconds =
          Timestamps.seconds(end.text("")).orElse(0) - Timestamps.seconds(start.text("")).orElse(0);
      out.field(0, "Duration", Durations.human(Duration.ofSeconds(seconds)));
    }
  }

  private static String statuses(Tree status) {
    String ready =
        status.at("ready").isUnset() ? "" : " (" + Words.number(status, "ready") + " Ready)";
    return Words.number(status, "active")
        + " Active"
        + ready
        + " / "
        + Words.number(status, "succeeded")
        + " Succeeded / "
        + Words.number(status, "failed")
        + " Failed";
  }

  // As capIndexesListOrNone.
  private static String indexes(String indexes) {
    if (indexes.isEmpty()) {
      return Words.NONE;
    }
    int comma = indexes.indexOf(',', LONG_INDEXES);
    return comma < 0 ? indexes : indexes.substring(0, comma + 1) + "...";
  }

  static void cronJob(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.field(0, "Schedule", spec.text("", "schedule"));
    out.field(0, "Concurrency Policy", spec.text("", "concurrencyPolicy"));
    out.field(0, "Suspend", Words.truthOrUnset(spec.at("suspend")));
    out.field(0, "Time Zone", Words.orUnset(spec.at("timeZone")));
    out.field(
        0, "Successful Job History Limit", Words.orUnset(spec.at("successfulJobsHistoryLimit")));
    out.field(0, "Failed Job History Limit", Words.orUnset(spec.at("failedJobsHistoryLimit")));
    Tree deadline = spec.at("startingDeadlineSeconds");
    out.field(
        0, "Starting Deadline Seconds", Words.orUnset(deadline) + (deadline.isUnset() ? "" : "s"));
    template(spec.at("jobTemplate", "spec"), out);
    Tree last = what.object().at("status", "lastScheduleTime");
    out.field(0, "Last Schedule Time", last.isUnset() ? Words.UNSET : Words.time(last));
    String active =
        String.join(
            ", ",
            what.object().items("status", "active").stream()
                .map(job -> job.text("", "name"))
                .toList());
    out.field(0, "Active Jobs", Words.orNone(active));
    EventSection.append(what, out);
  }

  private static void template(Tree spec, Description out) {
    Tree selector = spec.at("selector");
    out.field(0, "Selector", selector.isUnset() ? Words.UNSET : Selectors.text(selector));
    out.field(0, "Parallelism", Words.orUnset(spec.at("parallelism")));
    out.field(0, "Completions", Words.orUnset(spec.at("completions")));
    given("Active Deadline Seconds", spec.at("activeDeadlineSeconds"), "s", out);
    PodTemplateSection.append(spec.at("template"), out);
  }
}
