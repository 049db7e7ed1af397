package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A cron job, {@code batch/v1}. */
public record CronJob(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** When its jobs start, as written. */
  public String schedule() {
    return tree.text("", "spec", "schedule");
  }

  /** In which time zone the schedule is meant; UTC where it does not say. */
  public Optional<String> timeZone() {
    return tree.textAt("spec", "timeZone");
  }

  /** How late a job may start, in seconds. */
  public OptionalLong startingDeadlineSeconds() {
    Tree seconds = tree.at("spec", "startingDeadlineSeconds");
    return seconds.isUnset() ? OptionalLong.empty() : OptionalLong.of(seconds.number(0));
  }

  /** Whether no jobs start for now. */
  public boolean isSuspended() {
    return tree.flag(false, "spec", "suspend");
  }

  /** What happens while an earlier job still runs: {@code Allow}, Forbid or Replace. */
  public String concurrencyPolicy() {
    return tree.text("Allow", "spec", "concurrencyPolicy");
  }

  /** How many jobs that completed are kept; empty where all are. */
  public OptionalInt successfulJobsHistoryLimit() {
    return limit("successfulJobsHistoryLimit");
  }

  /** How many jobs that failed are kept; empty where all are. */
  public OptionalInt failedJobsHistoryLimit() {
    return limit("failedJobsHistoryLimit");
  }

  /** What its jobs are made from. */
  public Tree jobTemplate() {
    return tree.at("spec", "jobTemplate");
  }

  /** References to the jobs that run. */
  public List<Tree> active() {
    return tree.items("status", "active");
  }

  /** For when the last job was started, in seconds since 1970. */
  public OptionalLong lastScheduleSeconds() {
    return Timestamps.seconds(tree.text("", "status", "lastScheduleTime"));
  }

  private OptionalInt limit(String field) {
    Tree limit = tree.at("spec", field);
    return limit.isUnset() ? OptionalInt.empty() : OptionalInt.of(limit.integer(0));
  }
}
