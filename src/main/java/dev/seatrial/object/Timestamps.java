package dev.seatrial.object;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;
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
  // Go takes no 24:00, no second 60, no lower case, and a comma for the point.
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d?:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

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
    return micros.isEmpty()
        ? micros
        : OptionalLong.of(Math.floorDiv(micros.getAsLong(), MICROS));
  }

  /** The microseconds since 1970, where the text is a timestamp. */
  public static OptionalLong micros(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    // Go reads an hour of one digit, as in T9:00:00.
    String padded =
        text.charAt(12) == ':' ? text.substring(0, 11) + "0" + text.substring(11) : text;
    try {
      Instant instant = OffsetDateTime.parse(padded.replace(',', '.')).toInstant();
      return OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
