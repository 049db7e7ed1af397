package dev.seatrial.object;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as Kubernetes writes them: RFC 3339 in UTC, with seconds ({@code metav1.Time}) or
 * microseconds ({@code metav1.MicroTime}).
 */
public final class Timestamps {
  private static final long MICROS = 1_000_000;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
  // As Go reads it: an hour may have one digit, a comma may stand for the point, letters are large.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d?)(:\\d\\d:\\d\\d)(?:[.,](\\d{1,9})\\d*)?"
              + "(?:Z|([+-])(\\d\\d):(\\d\\d))");
  private static final int MOST_OFFSET_HOURS = 24;
  private static final int MOST_OFFSET_MINUTES = 60;

  private Timestamps() {}

  /** As {@code metav1.Time} prints seconds since 1970: {@code 2026-01-02T03:04:05Z}. */
  public static String ofSeconds(long epochSeconds) {
    return SECONDS.format(LocalDateTime.ofEpochSecond(epochSeconds, 0, ZoneOffset.UTC));
  }

  /** As {@code metav1.MicroTime} prints microseconds since 1970, always with six digits. */
  public static String ofMicros(long epochMicros) {
    long seconds = Math.floorDiv(epochMicros, MICROS);
    int nanos = Math.floorMod(epochMicros, (int) MICROS) * 1000;
    return MICROSECONDS.format(LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC));
  }

  /** The seconds since 1970, where the text is a timestamp. */
  public static OptionalLong seconds(String text) {
    OptionalLong micros = micros(text);
    return micros.isEmpty() ? micros : OptionalLong.of(Math.floorDiv(micros.getAsLong(), MICROS));
  }

  /** The microseconds since 1970, where the text is a timestamp. */
  public static OptionalLong micros(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return OptionalLong.empty();
    }
    String hour = shape.group(2).length() == 1 ? "0" + shape.group(2) : shape.group(2);
    int hours = shape.group(6) == null ? 0 : Integer.parseInt(shape.group(6));
    int minutes = shape.group(7) == null ? 0 : Integer.parseInt(shape.group(7));
    if (hours > MOST_OFFSET_HOURS || minutes > MOST_OFFSET_MINUTES) {
      return OptionalLong.empty();
    }
    long offset = (hours * 60L + minutes) * 60 * ("-".equals(shape.group(5)) ? -1 : 1);
    String fraction = shape.group(4) == null ? "" : "." + shape.group(4);
    try {
      LocalDateTime local = LocalDateTime.parse(shape.group(1) + hour + shape.group(3) + fraction);
      long seconds = local.toEpochSecond(ZoneOffset.UTC) - offset;
      return OptionalLong.of(seconds * MICROS + local.get(ChronoField.MICRO_OF_SECOND));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
