package dev.seatrial.object;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The times of a cron schedule.
 *
 * <p>Follows {@code SpecSchedule.Next} and {@code ConstantDelaySchedule.Next} in {@code
 * github.com/robfig/cron/v3}, v3.0.1.
 */
public final class CronTimes {
  private static final int MOST_YEARS = 5;
  private final ZoneId zone;
  private final Optional<Duration> every;
  private final List<CronField> fields;

  private CronTimes(ZoneId zone, Optional<Duration> every, List<CronField> fields) {
    this.zone = zone;
    this.every = every;
    this.fields = fields;
  }

  /**
   * Reads a schedule, which may name its own time zone as {@code TZ=Asia/Seoul 0 9 * * *} does.
   * Throws {@link MalformedTextException} where it cannot be read.
   */
  public static CronTimes parse(String schedule) {
    String rest = schedule.strip();
    ZoneId zone = ZoneOffset.UTC;
    if (rest.startsWith("TZ=") || rest.startsWith("CRON_TZ=")) {
      int space = rest.indexOf(' ');
      if (space < 0) {
        throw new MalformedTextException("a time zone without a schedule: " + schedule);
      }
      zone = zone(rest.substring(rest.indexOf('=') + 1, space));
      rest = rest.substring(space).strip();
    }
    if (rest.startsWith("@every ")) {
      Duration every = Durations.parse(rest.substring("@every ".length()));
      Duration whole = every.truncatedTo(ChronoUnit.SECONDS);
      Duration least = Duration.ofSeconds(1);
      return new CronTimes(
          zone, Optional.of(whole.compareTo(least) < 0 ? least : whole), List.of());
    }
    String[] parts = spelledOut(rest).split("\\s+", -1);
    if (parts.length != 5) {
      throw new MalformedTextException("expected exactly 5 fields, found " + parts.length);
    }
    return new CronTimes(
        zone,
        Optional.empty(),
        List.of(
            CronField.parse(parts[0], CronField.MINUTES),
            CronField.parse(parts[1], CronField.HOURS),
            CronField.parse(parts[2], CronField.DAYS_OF_MONTH),
            CronField.parse(parts[3], CronField.MONTHS),
            CronField.parse(parts[4], CronField.DAYS_OF_WEEK)));
  }

  private static String spelledOut(String schedule) {
    return switch (schedule) {
      case "@yearly", "@annually" -> "0 0 1 1 *";
      case "@monthly" -> "0 0 1 * *";
      case "@weekly" -> "0 0 * * 0";
      case "@daily", "@midnight" -> "0 0 * * *";
      case "@hourly" -> "0 * * * *";
      default -> schedule;
    };
  }

  /** A time zone by its name; empty means UTC. Throws {@link MalformedTextException}. */
  public static ZoneId zone(String name) {
    try {
      return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new MalformedTextException("unknown time zone " + name);
    }
  }

  /**
   * The first time after a given one, both in seconds since 1970; empty where there is none within
   * five years.
   */
  public OptionalLong after(long seconds) {
    if (every.isPresent()) {
      return OptionalLong.of(seconds + every.get().toSeconds());
    }
    ZonedDateTime time = Instant.ofEpochSecond(seconds + 1).atZone(zone);
    int lastYear = time.getYear() + MOST_YEARS;
    while (time.getYear() <= lastYear) {
      if (!months().has(time.getMonthValue())) {
        time = firstOfNextMonth(time);
      } else if (!isDay(time)) {
        time = nextDay(time);
      } else if (!hours().has(time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!minutes().has(time.getMinute())) {
        time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      } else if (time.getSecond() != 0) {
        time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      } else {
        return OptionalLong.of(time.toEpochSecond());
      }
    }
    return OptionalLong.empty();
  }

  // A schedule that leaves the day of the week or of the month open asks for both, else for either.
  private boolean isDay(ZonedDateTime time) {
    boolean ofMonth = fields.get(2).has(time.getDayOfMonth());
    boolean ofWeek = fields.get(4).has(time.getDayOfWeek().getValue() % 7);
    boolean open = fields.get(2).isStar() || fields.get(4).isStar();
    return open ? ofMonth && ofWeek : ofMonth || ofWeek;
  }

  private static ZonedDateTime firstOfNextMonth(ZonedDateTime time) {
    return time.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(time.getZone());
  }

  private static ZonedDateTime nextDay(ZonedDateTime time) {
    return time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
  }

  private CronField minutes() {
    return fields.get(0);
  }

  private CronField hours() {
    return fields.get(1);
  }

  private CronField months() {
    return fields.get(3);
  }
}
