package dev.seatrial.controller;

import dev.seatrial.object.CronJob;
import dev.seatrial.object.CronTimes;
import dev.seatrial.object.Timestamps;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a cron job should have started a job last, and when it should next.
 *
 * <p>Follows {@code mostRecentScheduleTime} and {@code nextScheduleTimeDuration} in {@code
 * pkg/controller/cronjob/utils.go}, v1.37. Times are in microseconds since 1970.
 */
final class CronJobTimes {
  private static final long MICROS = 1_000_000;
  private static final long PADDING_MICROS = 100_000;
  private static final long MANY = 100;

  private final CronJob cronJob;
  private final CronTimes times;

  CronJobTimes(CronJob cronJob) {
    this.cronJob = cronJob;
    this.times = CronTimes.parse(written(cronJob));
  }

  // As formatSchedule: a zone in the schedule itself counts more than the field.
  private static String written(CronJob cronJob) {
    boolean zoned = cronJob.schedule().contains("TZ") || cronJob.timeZone().isEmpty();
    return zoned ? cronJob.schedule() : "TZ=" + cronJob.timeZone().get() + " " + cronJob.schedule();
  }

  /**
   * The last time for which a job is due.
   *
   * @param earliest from when on times count
   * @param time empty where none has passed since
   */
  record Due(long earliest, Optional<Long> time, long missed) {
    /** Whether so many times were missed that something must be wrong. */
    boolean isMany() {
      return missed > MANY;
    }
  }

  /** The last time that has passed, as far as the starting deadline allows. */
  Due due(long nowMicros) {
    long earliest = earliest();
    if (cronJob.startingDeadlineSeconds().isPresent()) {
      long deadline = nowMicros - cronJob.startingDeadlineSeconds().getAsLong() * MICROS;
      earliest = Math.max(earliest, deadline);
    }
    return due(earliest, nowMicros);
  }

  /** When to look again: a moment after the next time. */
  long nextMicros(long nowMicros) {
    Due last = due(earliest(), nowMicros);
    long from = last.time().orElse(last.missed() == 0 ? last.earliest() : nowMicros);
    return after(from).orElse(nowMicros) + PADDING_MICROS;
  }

  private Due due(long earliest, long nowMicros) {
    Optional<Long> first = after(earliest);
    if (first.isEmpty() || nowMicros < first.get()) {
      return new Due(earliest, Optional.empty(), 0);
    }
    Optional<Long> second = after(first.get());
    if (second.isEmpty() || nowMicros < second.get()) {
      return new Due(earliest, first, 0);
    }
    // A rough count first: going through all times could take forever.
    long between = Math.round((second.get() - first.get()) / (double) MICROS) * MICROS;
    long missed = (nowMicros - first.get()) / MICROS * MICROS / between + 1;
    Optional<Long> recent = Optional.empty();
    Optional<Long> next = after(first.get() + (missed - 2) * between);
    while (next.isPresent() && next.get() <= nowMicros) {
      recent = next;
      next = after(next.get());
    }
    return new Due(earliest, recent, missed);
  }

  private long earliest() {
    OptionalLong last = cronJob.lastScheduleSeconds();
    long created = Timestamps.seconds(cronJob.object().creationTimestamp()).orElse(0);
    return last.orElse(created) * MICROS;
  }

  private Optional<Long> after(long micros) {
    OptionalLong next = times.after(Math.floorDiv(micros, MICROS));
    return next.isEmpty() ? Optional.empty() : Optional.of(next.getAsLong() * MICROS);
  }
}
