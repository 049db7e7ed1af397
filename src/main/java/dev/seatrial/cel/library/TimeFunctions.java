package dev.seatrial.cel.library;

import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.Value;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.ToLongFunction;

/** Parts of times and durations. As {@code standard.go} and {@code timestamp.go} of cel-go. */
final class TimeFunctions {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int MINUTES = 60;
  private static final int DAYS_IN_A_WEEK = 7;

  private TimeFunctions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    part(bindings, "year", OffsetDateTime::getYear);
    part(bindings, "month", time -> time.getMonthValue() - 1);
    part(bindings, "day_of_year", time -> time.getDayOfYear() - 1);
    part(bindings, "day_of_month", time -> time.getDayOfMonth() - 1);
    part(bindings, "day_of_month_1_based", OffsetDateTime::getDayOfMonth);
    part(bindings, "day_of_week", time -> time.getDayOfWeek().getValue() % DAYS_IN_A_WEEK);
    part(bindings, "hours", OffsetDateTime::getHour);
    part(bindings, "minutes", OffsetDateTime::getMinute);
    part(bindings, "seconds", OffsetDateTime::getSecond);
    part(bindings, "milliseconds", time -> time.getNano() / NANOS_PER_MILLI);
    return bindings
        .one("duration_to_hours", span -> whole(span, NANOS_PER_MILLI * 3_600_000))
        .one("duration_to_minutes", span -> whole(span, NANOS_PER_MILLI * 60_000))
        .one("duration_to_seconds", span -> whole(span, NANOS_PER_MILLI * 1_000))
        .one("duration_to_milliseconds", span -> whole(span, NANOS_PER_MILLI));
  }

  private static void part(Bindings bindings, String name, ToLongFunction<OffsetDateTime> part) {
    String zoned = name.equals("seconds") ? "_tz" : "_with_tz";
    bindings
        .one(
            "timestamp_to_" + name,
            stamp -> new IntValue(part.applyAsLong(at(stamp, ZoneOffset.UTC))))
        .two("timestamp_to_" + name + zoned, (stamp, zone) -> inZone(stamp, zone.text(), part));
  }

  private static OffsetDateTime at(Value stamp, ZoneId zone) {
    return ((TimestampValue) stamp).instant().atZone(zone).toOffsetDateTime();
  }

  private static Value whole(Value span, long unitNanos) {
    return new IntValue(((DurationValue) span).nanos() / unitNanos);
  }

  private static Value inZone(Value stamp, String zone, ToLongFunction<OffsetDateTime> part) {
    try {
      int colon = zone.indexOf(':');
      OffsetDateTime time =
          colon < 0
              ? at(stamp, zone.isEmpty() || zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone))
              : at(stamp, ZoneOffset.UTC).plusMinutes(offset(zone, colon));
      return new IntValue(part.applyAsLong(time));
    } catch (DateTimeException e) {
      return new ErrorValue("unknown time zone " + zone);
    } catch (NumberFormatException e) {
      return new ErrorValue(String.valueOf(e.getMessage()));
    }
  }

  // In minutes; upstream takes any number of hours and minutes.
  private static long offset(String zone, int colon) {
    long hours = number(zone.substring(0, colon));
    long minutes = number(zone.substring(colon + 1));
    return zone.startsWith("-") ? hours * MINUTES - minutes : hours * MINUTES + minutes;
  }

  private static long number(String text) {
    if (!text.matches("[+-]?[0-9]{1,9}")) {
      throw new NumberFormatException("strconv.Atoi: parsing \"" + text + "\": invalid syntax");
    }
    return Integer.parseInt(text);
  }
}
