package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Jobs and CronJobs. */
// As printJob and printCronJob in printers.go, v1.37.
final class BatchTables {
  static final KindTable JOB =
      KindTable.of(
          "Job.batch",
          BatchTables::job,
          Column.objectName(),
          Column.text("Status"),
          Column.text("Completions"),
          Column.text("Duration"),
          Column.age(),
          Column.text("Containers").wide(),
          Column.text("Images").wide(),
          Column.text("Selector").wide());

  static final KindTable CRON_JOB =
      KindTable.of(
          "CronJob.batch",
          BatchTables::cronJob,
          Column.objectName(),
          Column.text("Schedule"),
          Column.text("Timezone"),
          Column.flag("Suspend"),
          Column.integer("Active"),
          Column.text("Last Schedule"),
          Column.age(),
          Column.text("Containers").wide(),
          Column.text("Images").wide(),
          Column.text("Selector").wide());

  private static final List<String> STATES_WHILE_ALIVE =
      List.of("Suspended", "FailureTarget", "SuccessCriteriaMet");

  private BatchTables() {}

  private static void job(Tree job, Cells cells) {
    cells.name().text(status(job)).text(completions(job)).text(duration(job, cells)).age();
    Texts.containers(job.at("spec", "template"), cells);
    cells.text(Texts.selector(job.at("spec", "selector")));
  }

  private static String status(Tree job) {
    Conditions conditions = Conditions.of(job);
    if (conditions.isTrue("Complete")) {
      return "Complete";
    }
    if (conditions.isTrue("Failed")) {
      return "Failed";
    }
    if (Texts.isTerminating(job)) {
      return "Terminating";
    }
    return STATES_WHILE_ALIVE.stream().filter(conditions::isTrue).findFirst().orElse("Running");
  }

  private static String completions(Tree job) {
    long succeeded = job.number(0, "status", "succeeded");
    if (!job.at("spec", "completions").isUnset()) {
      return succeeded + "/" + job.number(0, "spec", "completions");
    }
    long parallelism = job.number(0, "spec", "parallelism");
    return succeeded + "/1" + (parallelism > 1 ? " of " + parallelism : "");
  }

  private static String duration(Tree job, Cells cells) {
    String start = job.text("", "status", "startTime");
    String end = job.text("", "status", "completionTime");
    if (start.isEmpty()) {
      return "";
    }
    if (end.isEmpty()) {
      return cells.since(start);
    }
    long micros = Timestamps.micros(end).orElse(0) - Timestamps.micros(start).orElse(0);
    return Durations.human(Duration.of(micros, ChronoUnit.MICROS));
  }

  private static void cronJob(Tree cronJob, Cells cells) {
    Tree template = cronJob.at("spec", "jobTemplate", "spec");
    String last = cronJob.text("", "status", "lastScheduleTime");
    cells
        .name()
        .textAt("spec", "schedule")
        .textOr(Cells.NONE, "spec", "timeZone")
        .text(suspend(cronJob))
        .count("status", "active")
        .text(last.isEmpty() ? Cells.NONE : cells.since(last))
        .age();
    Texts.containers(template.at("template"), cells);
    cells.text(Texts.selector(template.at("selector")));
  }

  private static String suspend(Tree cronJob) {
    if (cronJob.at("spec", "suspend").isUnset()) {
      return Cells.UNSET;
    }
    return cronJob.flag(false, "spec", "suspend") ? "True" : "False";
  }
}
